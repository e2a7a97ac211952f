// Records of ten sizes for a ring buffer: as many as asked for at once, or from producers that run beside the reader.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4 << 20);
} events SEC(".maps");

struct sample {
	unsigned long long stamp;
	unsigned long long number;
};

// The number of the last record, which tells the reader to stop.
#define LAST ((unsigned long long)-1)

struct totals {
	unsigned long long produced;
	unsigned long long dropped;
} totals;

// Each record says which one it is, at its beginning and at its end; what lies between costs the reader only the way over it.
#define RECORD(SIZE, ...)                                                                      \
	struct record_##SIZE {                                                                 \
		unsigned long long first;                                                      \
		__VA_ARGS__                                                                    \
	};                                                                                     \
	static long emit_##SIZE(unsigned int i, void *unused)                                  \
	{                                                                                      \
		struct record_##SIZE *r = bpf_ringbuf_reserve(&events, sizeof(*r), 0);         \
		unsigned long long *word = (void *)r;                                          \
                                                                                               \
		if (!r)                                                                        \
			return 1;                                                              \
		word[sizeof(*r) / 8 - 1] = 3ULL * i;                                           \
		word[0] = i;                                                                   \
		bpf_ringbuf_submit(r, 0);                                                      \
		return 0;                                                                      \
	}                                                                                      \
	SEC("raw_tp/sys_enter")                                                                \
	int fill_##SIZE(struct bpf_raw_tracepoint_args *ctx)                                   \
	{                                                                                      \
		return bpf_loop(ctx->args[0], emit_##SIZE, 0, 0);                              \
	}

#define LONGER(SIZE) RECORD(SIZE, unsigned long long middle[SIZE / 8 - 2]; unsigned long long last;)

RECORD(8)
RECORD(16, unsigned long long last;)
LONGER(32)
LONGER(64)
LONGER(128)
LONGER(256)
LONGER(512)
LONGER(1024)
LONGER(2048)
LONGER(4096)

static long produce_one(unsigned int i, void *unused)
{
	struct sample *s = bpf_ringbuf_reserve(&events, sizeof(*s), 0);

	if (!s) {
		__sync_fetch_and_add(&totals.dropped, 1);
		return 0;
	}
	s->number = __sync_fetch_and_add(&totals.produced, 1);
	s->stamp = bpf_ktime_get_ns();
	bpf_ringbuf_submit(s, 0);
	return 0;
}

SEC("raw_tp/sys_enter")
int produce(struct bpf_raw_tracepoint_args *ctx)
{
	return bpf_loop(ctx->args[0], produce_one, 0, 0);
}

// Returns 1 while the ring is full.
SEC("raw_tp/sys_enter")
int finish(void *ctx)
{
	struct sample *s = bpf_ringbuf_reserve(&events, sizeof(*s), 0);

	if (!s)
		return 1;
	s->number = LAST;
	s->stamp = 0;
	bpf_ringbuf_submit(s, 0);
	return 0;
}
