// A security policy: directories with certain names must not be made. User space fills in the names.
#include <linux/bpf.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

char LICENSE[] SEC("license") = "GPL";

#define EPERM 1

struct qstr {
	const unsigned char *name;
} __attribute__((preserve_access_index));

struct dentry {
	struct qstr d_name;
} __attribute__((preserve_access_index));

struct name {
	char text[64];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 256);
	__type(key, struct name);
	__type(value, unsigned long long);
} denied SEC(".maps");

SEC("lsm/path_mkdir")
int BPF_PROG(refuse_mkdir, const void *dir, struct dentry *dentry, unsigned int mode, int ret)
{
	struct name name = {};
	unsigned long long *count;

	// What an earlier program refused stays refused.
	if (ret)
		return ret;
	bpf_probe_read_kernel_str(name.text, sizeof(name.text), BPF_CORE_READ(dentry, d_name.name));
	count = bpf_map_lookup_elem(&denied, &name);
	if (!count)
		return 0;
	__sync_fetch_and_add(count, 1);
	return -EPERM;
}
