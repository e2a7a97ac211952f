// Iterators, with the few declarations of kernel types that they read; CO-RE finds the offsets.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

char LICENSE[] SEC("license") = "GPL";

struct seq_file;

struct bpf_iter_meta {
	struct seq_file *seq;
	__u64 session_id;
	__u64 seq_num;
} __attribute__((preserve_access_index));

struct task_struct {
	int pid;
	int tgid;
} __attribute__((preserve_access_index));

struct bpf_iter__task {
	struct bpf_iter_meta *meta;
	struct task_struct *task;
} __attribute__((preserve_access_index));

struct bpf_iter__bpf_map_elem {
	struct bpf_iter_meta *meta;
	struct bpf_map *map;
	void *key;
	void *value;
} __attribute__((preserve_access_index));

struct cgroup;

struct bpf_iter__cgroup {
	struct bpf_iter_meta *meta;
	struct cgroup *cgroup;
} __attribute__((preserve_access_index));

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, __u64);
} numbers SEC(".maps");

static long print(struct seq_file *seq, const char *format, __u32 size, __u64 *arguments, __u32 count)
{
	return bpf_seq_printf(seq, format, size, arguments, count * sizeof(*arguments));
}

SEC("?iter/task")
int tasks(struct bpf_iter__task *ctx)
{
	static const char format[] = "%d %d\n";
	struct task_struct *task = ctx->task;
	__u64 arguments[2];

	if (!task)
		return 0;
	arguments[0] = task->tgid;
	arguments[1] = task->pid;
	print(ctx->meta->seq, format, sizeof(format), arguments, 2);
	return 0;
}

SEC("?iter/bpf_map_elem")
int elements(struct bpf_iter__bpf_map_elem *ctx)
{
	static const char format[] = "%u %llu\n";
	__u32 *key = ctx->key;
	__u64 *value = ctx->value;
	__u64 arguments[2];

	if (!key || !value)
		return 0;
	arguments[0] = *key;
	arguments[1] = *value;
	print(ctx->meta->seq, format, sizeof(format), arguments, 2);
	return 0;
}

SEC("?iter/cgroup")
int cgroups(struct bpf_iter__cgroup *ctx)
{
	static const char format[] = "cgroup\n";

	if (ctx->cgroup)
		print(ctx->meta->seq, format, sizeof(format), 0, 0);
	return 0;
}
