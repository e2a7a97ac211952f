// The other half: its map and function are defined in linked_a.bpf.c.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

extern struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} shared SEC(".maps");

int add_one(int value);

SEC("syscall")
int get(void *ctx)
{
	__u32 key = 0;
	__u64 *value = bpf_map_lookup_elem(&shared, &key);

	return value ? add_one(*value) : -1;
}
