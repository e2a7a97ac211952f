// A kprobe: the kernel calls this whenever a directory is made.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("kprobe/vfs_mkdir")
int handle_mkdir(void *ctx)
{
	bpf_printk("mkdir (vfs hook point): pid %d", (int)(bpf_get_current_pid_tgid() >> 32));
	return 0;
}
