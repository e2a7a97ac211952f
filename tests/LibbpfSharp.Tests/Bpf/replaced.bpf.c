// A program whose global function another object replaces.
#include <linux/bpf.h>
#include <linux/pkt_cls.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

__attribute__((noinline)) int answer(struct __sk_buff *skb)
{
	volatile int result = 1;

	if (!skb)
		return 0;
	return result;
}

SEC("tc")
int target(struct __sk_buff *skb)
{
	return answer(skb);
}
