#include "congestion.h"

SEC(".struct_ops")
struct tcp_congestion_ops fixed = {
	.init = (void *)init,
	.ssthresh = (void *)ssthresh,
	.undo_cwnd = (void *)undo_cwnd,
	.cong_avoid = (void *)cong_avoid,
	.name = "bpf_fixed",
};
