// Every process exec and exit of the machine, as records in a ring buffer.
#include <linux/bpf.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#define TASK_COMM_LEN 16
#define MAX_FILENAME_LEN 127

enum event_kind {
	EVENT_EXEC,
	EVENT_EXIT,
};

struct event {
	enum event_kind kind;
	int pid;
	int ppid;
	unsigned int exit_code;
	unsigned long long duration_ns;
	char comm[TASK_COMM_LEN];
	char filename[MAX_FILENAME_LEN];
};

// The fields of the kernel's types that are read here; CO-RE finds them in the running kernel's.
struct task_struct {
	int tgid;
	int exit_code;
	struct task_struct *real_parent;
} __attribute__((preserve_access_index));

struct trace_event_raw_sched_process_exec {
	unsigned int __data_loc_filename;
} __attribute__((preserve_access_index));

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 8192);
	__type(key, int);
	__type(value, unsigned long long);
} exec_start SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 256 * 1024);
} events SEC(".maps");

// Processes that lived shorter are not reported; then execs are not either.
const volatile unsigned long long min_duration_ns = 0;

// Records that found the ring full.
unsigned long long dropped;

static __always_inline struct event *new_event(enum event_kind kind, int pid)
{
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();
	struct event *e = bpf_ringbuf_reserve(&events, sizeof(*e), 0);

	if (!e) {
		__sync_fetch_and_add(&dropped, 1);
		return 0;
	}
	e->kind = kind;
	e->pid = pid;
	e->ppid = BPF_CORE_READ(task, real_parent, tgid);
	e->exit_code = 0;
	e->duration_ns = 0;
	e->filename[0] = 0;
	bpf_get_current_comm(&e->comm, sizeof(e->comm));
	return e;
}

SEC("tracepoint/sched/sched_process_exec")
int handle_exec(struct trace_event_raw_sched_process_exec *ctx)
{
	int pid = bpf_get_current_pid_tgid() >> 32;
	unsigned long long now = bpf_ktime_get_ns();
	struct event *e;

	bpf_map_update_elem(&exec_start, &pid, &now, BPF_ANY);
	if (min_duration_ns)
		return 0;
	e = new_event(EVENT_EXEC, pid);
	if (!e)
		return 0;
	// A __data_loc field: the low half is the text's offset in the record.
	bpf_probe_read_kernel_str(&e->filename, sizeof(e->filename), (void *)ctx + (BPF_CORE_READ(ctx, __data_loc_filename) & 0xFFFF));
	bpf_ringbuf_submit(e, 0);
	return 0;
}

SEC("tracepoint/sched/sched_process_exit")
int handle_exit(void *ctx)
{
	unsigned long long id = bpf_get_current_pid_tgid();
	int pid = id >> 32;
	unsigned long long *start, duration = 0;
	struct event *e;

	// A thread that ends is not the process.
	if (pid != (int)id)
		return 0;
	start = bpf_map_lookup_elem(&exec_start, &pid);
	if (start)
		duration = bpf_ktime_get_ns() - *start;
	else if (min_duration_ns)
		return 0;
	bpf_map_delete_elem(&exec_start, &pid);
	if (duration < min_duration_ns)
		return 0;
	e = new_event(EVENT_EXIT, pid);
	if (!e)
		return 0;
	e->duration_ns = duration;
	e->exit_code = (BPF_CORE_READ((struct task_struct *)bpf_get_current_task(), exit_code) >> 8) & 0xff;
	bpf_ringbuf_submit(e, 0);
	return 0;
}
