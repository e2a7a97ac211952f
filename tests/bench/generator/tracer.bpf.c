// A tracer of ordinary size: a few maps, a few programs, globals, a record.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

enum kind { KIND_EXEC, KIND_EXIT };

struct record {
	enum kind kind;
	int pid;
	__u64 time;
	char comm[16];
};

struct start {
	__u64 time;
	__u32 flags : 3, depth : 5;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8192);
	__type(key, __u32);
	__type(value, struct start);
} starts SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u64);
} counts SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 18);
} records SEC(".maps");

const volatile int target_pid = 0;
const volatile __u64 min_duration = 0;
__u64 dropped;
const struct record *unused __attribute__((unused));

static int emit(enum kind kind, __u32 pid, __u64 time)
{
	struct record *r = bpf_ringbuf_reserve(&records, sizeof(*r), 0);

	if (!r) {
		__sync_fetch_and_add(&dropped, 1);
		return 0;
	}
	r->kind = kind;
	r->pid = pid;
	r->time = time;
	bpf_get_current_comm(r->comm, sizeof(r->comm));
	bpf_ringbuf_submit(r, 0);
	return 0;
}

SEC("tracepoint/sched/sched_process_exec")
int handle_exec(void *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid() >> 32;
	struct start start = { .time = bpf_ktime_get_ns(), .flags = 1 };

	if (target_pid && pid != target_pid)
		return 0;
	bpf_map_update_elem(&starts, &pid, &start, BPF_ANY);
	return emit(KIND_EXEC, pid, start.time);
}

SEC("tracepoint/sched/sched_process_exit")
int handle_exit(void *ctx)
{
	__u32 pid = bpf_get_current_pid_tgid() >> 32, zero = 0;
	struct start *start = bpf_map_lookup_elem(&starts, &pid);
	__u64 *count = bpf_map_lookup_elem(&counts, &zero);

	if (count)
		*count += 1;
	if (!start || bpf_ktime_get_ns() - start->time < min_duration)
		return 0;
	bpf_map_delete_elem(&starts, &pid);
	return emit(KIND_EXIT, pid, bpf_ktime_get_ns());
}
