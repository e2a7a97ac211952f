#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct arguments {
	__u64 in;
	__u64 out;
};

SEC("syscall")
int twice(struct arguments *ctx)
{
	ctx->out = ctx->in * 2;
	return 3;
}
