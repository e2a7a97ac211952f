// Maps and globals that programs of user space read and write.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#define ITEMS 1024

// A reader sets max_entries to what it needs.
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1 << 20);
	__type(key, unsigned int);
	__type(value, unsigned long long);
} table SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, ITEMS);
	__type(key, unsigned int);
	__type(value, unsigned long long);
} shared SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, ITEMS);
	__type(key, unsigned int);
	__type(value, unsigned long long);
} counts SEC(".maps");

unsigned long long values[ITEMS];
unsigned long long counter;

static long add_entry(unsigned int i, void *unused)
{
	// An odd factor: the keys are spread, and no two are the same.
	unsigned int key = i * 2654435761u;
	unsigned long long value = i;

	return bpf_map_update_elem(&table, &key, &value, BPF_ANY) != 0;
}

// Entries 0 to n - 1: the key is the number times 2654435761, the value the number.
SEC("raw_tp/sys_enter")
int fill_table(struct bpf_raw_tracepoint_args *ctx)
{
	return bpf_loop(ctx->args[0], add_entry, 0, 0);
}

static long set_item(unsigned int i, void *unused)
{
	unsigned long long *item = bpf_map_lookup_elem(&shared, &i);

	if (item)
		*item = i;
	item = bpf_map_lookup_elem(&counts, &i);
	if (item)
		*item = i;
	if (i < ITEMS)
		values[i] = i;
	return 0;
}

// Every item is its index; in the per-CPU array on the CPU that runs this.
SEC("raw_tp/sys_enter")
int fill_items(void *ctx)
{
	return bpf_loop(ITEMS, set_item, 0, 0);
}
