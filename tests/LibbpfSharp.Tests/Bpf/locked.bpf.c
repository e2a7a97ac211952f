// Values with a lock, changed under it by a program.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct locked {
	struct bpf_spin_lock lock;
	__u32 fields[31];
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct locked);
} array SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, struct locked);
} hash SEC(".maps");

static __always_inline void change(struct locked *value)
{
	bpf_spin_lock(&value->lock);
	for (int i = 0; i < 31; i++)
		*(volatile __u32 *)&value->fields[i] += 1;
	bpf_spin_unlock(&value->lock);
}

SEC("?tc")
int change_both(struct __sk_buff *skb)
{
	__u32 zero = 0;
	struct locked *value = bpf_map_lookup_elem(&array, &zero);

	if (value)
		change(value);
	value = bpf_map_lookup_elem(&hash, &zero);
	if (value)
		change(value);
	return 0;
}
