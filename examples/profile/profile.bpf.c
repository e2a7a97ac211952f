// Where the kernel spends its time: samples of every CPU's stack, counted in the kernel.
#include <linux/bpf.h>
#include <linux/bpf_perf_event.h>
#include <linux/errno.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#define MAX_FRAMES 32

struct {
	__uint(type, BPF_MAP_TYPE_STACK_TRACE);
	__uint(max_entries, 4096);
	__type(key, __u32);
	__uint(value_size, MAX_FRAMES * sizeof(__u64));
} stacks SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 4096);
	__type(key, int);
	__type(value, __u64);
} samples SEC(".maps");

// Samples of a process's own code, which have no kernel stack.
__u64 in_user_mode;

// Samples whose stack could not be stored: the map is full, or two stacks have one id.
__u64 lost;

SEC("perf_event")
int take_sample(struct bpf_perf_event_data *ctx)
{
	int stack = bpf_get_stackid(ctx, &stacks, 0);
	__u64 one = 1, *count;

	if (stack < 0) {
		__sync_fetch_and_add(stack == -EFAULT ? &in_user_mode : &lost, 1);
		return 0;
	}
	count = bpf_map_lookup_elem(&samples, &stack);
	if (count)
		__sync_fetch_and_add(count, 1);
	else
		bpf_map_update_elem(&samples, &stack, &one, BPF_NOEXIST);
	return 0;
}
