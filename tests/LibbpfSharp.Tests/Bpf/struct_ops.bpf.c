// A TCP congestion control of which user space chooses the name, a flag and a function before it is loaded.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

char LICENSE[] SEC("license") = "GPL";

struct sock;

struct tcp_congestion_ops {
	__u32 (*ssthresh)(struct sock *sk);
	void (*cong_avoid)(struct sock *sk, __u32 ack, __u32 acked);
	void (*init)(struct sock *sk);
	void (*release)(struct sock *sk);
	__u32 (*undo_cwnd)(struct sock *sk);
	__u32 flags;
	char name[16];
	void *owner;
};

__u64 declared_calls;
__u64 chosen_calls;

SEC("struct_ops/declared_init")
void BPF_PROG(declared_init, struct sock *sk)
{
	__sync_fetch_and_add(&declared_calls, 1);
}

SEC("?struct_ops/chosen_init")
void BPF_PROG(chosen_init, struct sock *sk)
{
	__sync_fetch_and_add(&chosen_calls, 1);
}

SEC("struct_ops/common_ssthresh")
__u32 BPF_PROG(common_ssthresh, struct sock *sk)
{
	return 10;
}

SEC("struct_ops/common_undo_cwnd")
__u32 BPF_PROG(common_undo_cwnd, struct sock *sk)
{
	return 10;
}

SEC("struct_ops/common_cong_avoid")
void BPF_PROG(common_cong_avoid, struct sock *sk, __u32 ack, __u32 acked)
{
}

SEC(".struct_ops")
struct tcp_congestion_ops variable = {
	.init = (void *)declared_init,
	.ssthresh = (void *)common_ssthresh,
	.undo_cwnd = (void *)common_undo_cwnd,
	.cong_avoid = (void *)common_cong_avoid,
	.name = "bpf_declared",
};
