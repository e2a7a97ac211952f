// How long the functions of a library take that another process calls: here getaddrinfo of the C library.
#include <linux/bpf.h>
#include <linux/ptrace.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

char LICENSE[] SEC("license") = "GPL";

struct event {
	int pid;
	int result;
	unsigned long long duration_ns;
	char comm[16];
	char host[80];
};

struct call {
	unsigned long long start_ns;
	const char *host;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, int);
	__type(value, struct call);
} calls SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 65536);
} events SEC(".maps");

SEC("uprobe")
int entered(struct pt_regs *ctx)
{
	int thread = (int)bpf_get_current_pid_tgid();
	struct call call = { bpf_ktime_get_ns(), (const char *)PT_REGS_PARM1(ctx) };

	bpf_map_update_elem(&calls, &thread, &call, BPF_ANY);
	return 0;
}

SEC("uretprobe")
int returned(struct pt_regs *ctx)
{
	unsigned long long id = bpf_get_current_pid_tgid();
	int thread = (int)id;
	struct call *call = bpf_map_lookup_elem(&calls, &thread);
	struct event *e;

	if (!call)
		return 0;
	e = bpf_ringbuf_reserve(&events, sizeof(*e), 0);
	if (e) {
		e->pid = id >> 32;
		e->result = (int)PT_REGS_RC(ctx);
		e->duration_ns = bpf_ktime_get_ns() - call->start_ns;
		bpf_get_current_comm(e->comm, sizeof(e->comm));
		if (bpf_probe_read_user_str(e->host, sizeof(e->host), call->host) < 0)
			e->host[0] = 0;
		bpf_ringbuf_submit(e, 0);
	}
	bpf_map_delete_elem(&calls, &thread);
	return 0;
}
