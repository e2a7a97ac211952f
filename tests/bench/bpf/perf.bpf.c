// Records of two sizes for a perf buffer.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
	__uint(key_size, 4);
	__uint(value_size, 4);
} events SEC(".maps");

struct perf_16 {
	unsigned long long first;
	unsigned long long last;
};

struct perf_128 {
	unsigned long long first;
	unsigned long long middle[14];
	unsigned long long last;
};

#define FILL(SIZE)                                                                             \
	static long emit_##SIZE(unsigned int i, void *ctx)                                     \
	{                                                                                      \
		struct perf_##SIZE r = {.first = i, .last = 3ULL * i};                         \
                                                                                               \
		return bpf_perf_event_output(*(void **)ctx, &events, BPF_F_CURRENT_CPU, &r, sizeof(r)) != 0; \
	}                                                                                      \
	SEC("raw_tp/sys_enter")                                                                \
	int fill_##SIZE(struct bpf_raw_tracepoint_args *ctx)                                   \
	{                                                                                      \
		void *context = ctx;                                                           \
                                                                                               \
		return bpf_loop(ctx->args[0], emit_##SIZE, &context, 0);                       \
	}

FILL(16)
FILL(128)
