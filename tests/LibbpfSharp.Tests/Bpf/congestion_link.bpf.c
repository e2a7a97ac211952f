// Two TCP congestion controls that are attached with a link (Linux 6.4), and a program that can be associated with one of them.
#include "congestion.h"

SEC("?syscall")
int asks(void *ctx)
{
	return 0;
}

SEC(".struct_ops.link")
struct tcp_congestion_ops linked = {
	.init = (void *)init,
	.ssthresh = (void *)ssthresh,
	.undo_cwnd = (void *)undo_cwnd,
	.cong_avoid = (void *)cong_avoid,
	.name = "bpf_linked",
};

SEC(".struct_ops.link")
struct tcp_congestion_ops other = {
	.init = (void *)init,
	.ssthresh = (void *)ssthresh,
	.undo_cwnd = (void *)undo_cwnd,
	.cong_avoid = (void *)cong_avoid,
	.name = "bpf_other",
};
