// What C code leaves to user space: a stack trace map without sizes, and a section that can grow.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_STACK_TRACE);
	__type(key, __u32);
} stacks SEC(".maps");

__u64 sums[1] SEC(".data.sums");

// Not loaded unless the section has grown to hold 512 sums.
SEC("?raw_tp/sys_enter")
int add(void *ctx)
{
	__u64 *grown = sums;

	// The compiler is not to know how few there are in C.
	asm volatile("" : "+r"(grown));
	for (__u32 i = 0; i < 512; i++)
		grown[i] += 1;
	return 0;
}
