// The time that making a directory takes inside the kernel: a program at a function's entry and one at its exit.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct event {
	int pid;
	unsigned long long duration_ns;
	char comm[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, int);
	__type(value, unsigned long long);
} entered SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 65536);
} events SEC(".maps");

SEC("fentry/vfs_mkdir")
int mkdir_entry(void *ctx)
{
	int thread = (int)bpf_get_current_pid_tgid();
	unsigned long long now = bpf_ktime_get_ns();

	bpf_map_update_elem(&entered, &thread, &now, BPF_ANY);
	return 0;
}

SEC("fexit/vfs_mkdir")
int mkdir_exit(void *ctx)
{
	unsigned long long id = bpf_get_current_pid_tgid();
	int thread = (int)id;
	unsigned long long *start = bpf_map_lookup_elem(&entered, &thread);
	struct event *e;

	if (!start)
		return 0;
	e = bpf_ringbuf_reserve(&events, sizeof(*e), 0);
	if (e) {
		e->pid = id >> 32;
		e->duration_ns = bpf_ktime_get_ns() - *start;
		bpf_get_current_comm(e->comm, sizeof(e->comm));
		bpf_ringbuf_submit(e, 0);
	}
	bpf_map_delete_elem(&entered, &thread);
	return 0;
}
