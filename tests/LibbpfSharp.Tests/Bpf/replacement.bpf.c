#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("?freplace/answer")
int replacement(struct __sk_buff *skb)
{
	return 2;
}
