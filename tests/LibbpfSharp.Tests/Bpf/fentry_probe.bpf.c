// The least program for fentry, which bpftool tries to load to find out whether this kernel lets anyone (Support/Machine.cs).
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("fentry/vfs_mkdir")
int probe(void *ctx)
{
	return 0;
}
