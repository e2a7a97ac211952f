// A line for each thread of the machine, written by the kernel while it is read.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

char LICENSE[] SEC("license") = "GPL";

// The fields of the kernel's types that are read here; CO-RE finds them in the running kernel's.
struct task_struct {
	int pid;
	int tgid;
	char comm[16];
	unsigned int flags;
} __attribute__((preserve_access_index));

struct bpf_iter_meta {
	struct seq_file *seq;
	__u64 seq_num;
} __attribute__((preserve_access_index));

struct bpf_iter__task {
	struct bpf_iter_meta *meta;
	struct task_struct *task;
} __attribute__((preserve_access_index));

#define PF_KTHREAD 0x00200000

const volatile _Bool kernel_threads = 0;

SEC("iter/task")
int list_tasks(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;

	// The last call, with none, is the end.
	if (!task)
		return 0;
	if (ctx->meta->seq_num == 0)
		BPF_SEQ_PRINTF(ctx->meta->seq, "%8s %8s %s\n", "PID", "TID", "COMM");
	if (!kernel_threads && (task->flags & PF_KTHREAD))
		return 0;
	BPF_SEQ_PRINTF(ctx->meta->seq, "%8d %8d %s\n", task->tgid, task->pid, task->comm);
	return 0;
}
