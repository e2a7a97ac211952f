// A program on a function that no kernel has.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("fentry/no_such_function")
int lost(void *ctx)
{
	return 0;
}
