// USDT has its own object: bpf/usdt.bpf.h brings maps that every load makes.
#include <linux/bpf.h>
#include <linux/ptrace.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <stdbool.h>
#include <bpf/usdt.bpf.h>

char LICENSE[] SEC("license") = "GPL";

// One variable each, so that the C# side knows where everything is: the compiler orders variables as it likes.
struct {
	__u64 hits[32];
	__u64 values[32];
} counters;

const volatile struct {
	__u32 target_thread;
	int result;
} settings = {};

SEC("usdt")
int on_probe(struct pt_regs *ctx)
{
	long argument = 0;

	if ((__u32)bpf_get_current_pid_tgid() != settings.target_thread)
		return 0;
	bpf_usdt_arg(ctx, 0, &argument);
	counters.values[0] = argument;
	counters.values[1] = bpf_usdt_cookie(ctx);
	__sync_fetch_and_add(&counters.hits[0], 1);
	return 0;
}
