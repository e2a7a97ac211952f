// Two TCP congestion controls that are attached with a link (Linux 6.4), and a program that can be associated with one of them.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

char LICENSE[] SEC("license") = "GPL";

struct sock;
struct ack_sample;
struct rate_sample;
union tcp_cc_info;

struct tcp_congestion_ops {
	__u32 (*ssthresh)(struct sock *sk);
	void (*cong_avoid)(struct sock *sk, __u32 ack, __u32 acked);
	void (*init)(struct sock *sk);
	void (*release)(struct sock *sk);
	__u32 (*undo_cwnd)(struct sock *sk);
	char name[16];
};

__u64 hits[32];

SEC("struct_ops/linked_init")
void BPF_PROG(linked_init, struct sock *sk)
{
	__sync_fetch_and_add(&hits[0], 1);
}

SEC("struct_ops/linked_ssthresh")
__u32 BPF_PROG(linked_ssthresh, struct sock *sk)
{
	return 10;
}

SEC("struct_ops/linked_undo_cwnd")
__u32 BPF_PROG(linked_undo_cwnd, struct sock *sk)
{
	return 10;
}

SEC("struct_ops/linked_cong_avoid")
void BPF_PROG(linked_cong_avoid, struct sock *sk, __u32 ack, __u32 acked)
{
	__sync_fetch_and_add(&hits[1], 1);
}

SEC("?syscall")
int asks(void *ctx)
{
	return 0;
}

SEC(".struct_ops.link")
struct tcp_congestion_ops linked = {
	.init = (void *)linked_init,
	.ssthresh = (void *)linked_ssthresh,
	.undo_cwnd = (void *)linked_undo_cwnd,
	.cong_avoid = (void *)linked_cong_avoid,
	.name = "bpf_linked",
};

SEC(".struct_ops.link")
struct tcp_congestion_ops other = {
	.init = (void *)linked_init,
	.ssthresh = (void *)linked_ssthresh,
	.undo_cwnd = (void *)linked_undo_cwnd,
	.cong_avoid = (void *)linked_cong_avoid,
	.name = "bpf_other",
};
