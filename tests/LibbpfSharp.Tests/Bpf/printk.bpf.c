// Writes into the kernel's trace.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

const volatile int target_pid;

SEC("raw_tp/sys_enter")
int say(void *ctx)
{
	int pid = bpf_get_current_pid_tgid() >> 32;

	if (pid == target_pid)
		bpf_printk("libbpfsharp: pid %d: said", pid);
	return 0;
}
