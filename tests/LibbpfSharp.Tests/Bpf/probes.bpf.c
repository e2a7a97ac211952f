// Programs whose hooks this machine may not have; each test says what it needs.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

int target_pid;
__u64 entered, returned;

static __always_inline int is_target(void)
{
	return bpf_get_current_pid_tgid() >> 32 == target_pid;
}

SEC("kprobe/vfs_mkdir")
int mkdir_entry(void *ctx)
{
	if (is_target())
		entered++;
	return 0;
}

SEC("kretprobe/vfs_mkdir")
int mkdir_return(void *ctx)
{
	if (is_target())
		returned++;
	return 0;
}
