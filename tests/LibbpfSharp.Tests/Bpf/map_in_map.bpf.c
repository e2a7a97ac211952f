// Maps in a map, of which C says what they look like.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct tally {
	__u64 hits;
	__u64 bytes;
};

// clang describes no type that only an inner map has.
const struct tally *unused __attribute__((unused));

struct table {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 16);
	__uint(map_flags, BPF_F_NO_COMMON_LRU);
	__type(key, __u32);
	__type(value, struct tally);
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 4);
	__type(key, __u32);
	__array(values, struct table);
} tables SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
	__uint(max_entries, 4);
	__type(key, __u64);
	__array(values, struct {
		__uint(type, BPF_MAP_TYPE_RINGBUF);
	});
} streams SEC(".maps");

SEC("syscall")
int count(void *ctx)
{
	__u32 zero = 0, key = 7;
	__u64 stream = 9;
	void *table = bpf_map_lookup_elem(&tables, &zero), *ring;
	struct tally *tally;

	if (!table)
		return 1;
	tally = bpf_map_lookup_elem(table, &key);
	if (!tally)
		return 2;
	tally->hits++;
	ring = bpf_map_lookup_elem(&streams, &stream);
	if (!ring)
		return 3;
	return bpf_ringbuf_output(ring, &tally->hits, sizeof(tally->hits), 0);
}
