// Maps of every kind that Linux 5.10 has, used by programs that the tests run through BPF_PROG_TEST_RUN.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct odd {
	__u32 a;
	__u32 b;
	__u32 c;
};

struct prefix {
	__u32 length;
	__u8 data[4];
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, __u64);
} cpu_counts SEC(".maps");

// Twelve bytes: the kernel puts them at multiples of 16.
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 8);
	__type(key, __u32);
	__type(value, struct odd);
} cpu_odd SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LPM_TRIE);
	__uint(max_entries, 8);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, struct prefix);
	__type(value, __u32);
} routes SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_QUEUE);
	__uint(max_entries, 4);
	__type(value, __u32);
} queue SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_STACK);
	__uint(max_entries, 4);
	__type(value, __u32);
} stack SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, __u32);
} jumps SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_STACK_TRACE);
	__uint(max_entries, 16);
	__uint(key_size, 4);
	__uint(value_size, 127 * 8);
} stacks SEC(".maps");

struct inner {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} one SEC(".maps"), two SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 2);
	__type(key, __u32);
	__array(values, struct inner);
} tables SEC(".maps");

// Without a definition of what is inside: the test gives it.
struct {
	__uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
	__uint(max_entries, 2);
	__type(key, __u64);
	__type(value, __u32);
} named SEC(".maps");

__u64 results[4];

SEC("?raw_tp/test")
int count(void *ctx)
{
	__u32 index = 1, key = 7;
	struct odd *odd;
	__u64 *value = bpf_map_lookup_elem(&cpu_counts, &index);

	if (value)
		*value += 1;
	odd = bpf_map_lookup_elem(&cpu_odd, &key);
	if (odd) {
		odd->a += 1;
		odd->c += 3;
	}
	return 0;
}

SEC("?raw_tp/test")
int use_tables(void *ctx)
{
	struct prefix address = { .length = 32, .data = { 10, 1, 2, 3 } };
	__u32 *route = bpf_map_lookup_elem(&routes, &address);
	__u32 index = 1, zero = 0, taken;
	__u64 name = 5, *value;
	void *inner;

	results[0] = route ? *route : 0;
	if (bpf_map_pop_elem(&queue, &taken) == 0)
		bpf_map_push_elem(&stack, &taken, BPF_ANY);
	inner = bpf_map_lookup_elem(&tables, &index);
	if (inner) {
		value = bpf_map_lookup_elem(inner, &zero);
		if (value)
			results[1] = *value;
	}
	inner = bpf_map_lookup_elem(&named, &name);
	if (inner) {
		value = bpf_map_lookup_elem(inner, &zero);
		if (value)
			results[2] = *value;
	}
	return 0;
}

SEC("?raw_tp/test")
int jump(void *ctx)
{
	results[3] = 1;
	bpf_tail_call(ctx, &jumps, 1);
	results[3] = 2;
	return 0;
}

SEC("?raw_tp/test")
int landing(void *ctx)
{
	results[3] = 3;
	return 0;
}

SEC("?raw_tp/test")
int trace(void *ctx)
{
	results[0] = bpf_get_stackid(ctx, &stacks, 0);
	return 0;
}
