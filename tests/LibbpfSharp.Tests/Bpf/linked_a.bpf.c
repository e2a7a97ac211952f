// The half of two files that has the map; linked_b.bpf.c reads it and calls into this one.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} shared SEC(".maps");

__noinline int add_one(int value)
{
	return value + 1;
}

SEC("syscall")
int put(void *ctx)
{
	__u32 key = 0;
	__u64 value = 42;

	bpf_map_update_elem(&shared, &key, &value, BPF_ANY);
	return 0;
}
