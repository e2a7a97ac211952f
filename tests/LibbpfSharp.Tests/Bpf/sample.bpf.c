// One of everything the core of the runtime needs, driven by the tests through BPF_PROG_TEST_RUN and by a raw tracepoint.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct start_info {
	__u64 ts;
	__u32 pid;
	char comm[16];
};

struct record {
	__u64 sequence;
	__u32 cpu;
	__u32 length;
};

const struct record *unused_record __attribute__((unused));

const volatile int target_pid = 7;
const volatile __u64 thresholds[4] = { 1, 2, 3 };
const volatile char filter_comm[16] = "init";

__u64 dropped;
__u32 counters[8];
int answer = 42;
struct start_info last = { .pid = 1 };

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, __u32);
	__type(value, struct start_info);
} start SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 16);
	__type(key, __u64);
	__type(value, __u64);
} recent SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u64);
} slots SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 65536);
} events SEC(".maps");

// What test_run hands over as the context of a raw tracepoint: how many records, and how many bytes after each header.
struct produce_args {
	__u64 count;
	__u64 length;
};

static __always_inline int produce_one(__u64 length)
{
	struct record *r;

	// Two sizes, so that records wrap around the ring's end at odd places.
	if (length)
		r = bpf_ringbuf_reserve(&events, sizeof(*r) + 104, 0);
	else
		r = bpf_ringbuf_reserve(&events, sizeof(*r), 0);
	if (!r) {
		__sync_fetch_and_add(&dropped, 1);
		return -1;
	}
	r->sequence = counters[0]++;
	r->cpu = bpf_get_smp_processor_id();
	r->length = length ? 104 : 0;
	// Every seventh is given up again: the reader must pass over it.
	if (r->sequence % 7 == 6)
		bpf_ringbuf_discard(r, 0);
	else
		bpf_ringbuf_submit(r, 0);
	return 0;
}

SEC("?raw_tp/bpf_test_run_only")
int produce(struct produce_args *ctx)
{
	__u64 count = ctx->count;

	for (int i = 0; i < 64; i++) {
		if (i >= count)
			break;
		produce_one(ctx->length & (i % 3 == 0));
	}
	return 0;
}

SEC("raw_tp/sys_enter")
int count_syscalls(struct bpf_raw_tracepoint_args *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid() >> 32;

	if (pid != target_pid)
		return 0;
	counters[1]++;
	last.ts = bpf_ktime_get_ns();
	last.pid = pid;
	bpf_get_current_comm(last.comm, sizeof(last.comm));
	bpf_map_update_elem(&start, &pid, &last, BPF_ANY);
	return 0;
}

SEC("tracepoint/sched/sched_process_exec")
int on_exec(void *ctx)
{
	counters[2]++;
	return 0;
}
