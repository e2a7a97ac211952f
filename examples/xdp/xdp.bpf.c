// Counts packets and bytes by IP protocol, where the driver hands them over.
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct traffic {
	__u64 packets;
	__u64 bytes;
};

// Each CPU counts for itself, so nothing has to be atomic; user space adds them up.
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 256);
	__type(key, __u32);
	__type(value, struct traffic);
} by_protocol SEC(".maps");

// What is dropped instead of being passed on; no protocol has this number by default.
const volatile __u32 dropped_protocol = 256;

SEC("xdp")
int count_packets(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *ethernet = data;
	struct traffic *traffic;
	__u32 protocol;

	if ((void *)(ethernet + 1) > end)
		return XDP_PASS;
	if (ethernet->h_proto == bpf_htons(ETH_P_IP)) {
		struct iphdr *ip = (void *)(ethernet + 1);

		if ((void *)(ip + 1) > end)
			return XDP_PASS;
		protocol = ip->protocol;
	} else if (ethernet->h_proto == bpf_htons(ETH_P_IPV6)) {
		struct ipv6hdr *ip = (void *)(ethernet + 1);

		if ((void *)(ip + 1) > end)
			return XDP_PASS;
		protocol = ip->nexthdr;
	} else {
		return XDP_PASS;
	}

	traffic = bpf_map_lookup_elem(&by_protocol, &protocol);
	if (traffic) {
		traffic->packets++;
		traffic->bytes += end - data;
	}
	return protocol == dropped_protocol ? XDP_DROP : XDP_PASS;
}
