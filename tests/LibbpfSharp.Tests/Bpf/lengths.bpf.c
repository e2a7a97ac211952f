// Records of many lengths, runs of equal ones among them, and some that are discarded.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 65536);
} events SEC(".maps");

__u32 lengths[512];

SEC("raw_tp/test")
int produce(void *ctx)
{
	unsigned char bytes[64] = {};

	for (int i = 0; i < 512; i++) {
		__u32 length = lengths[i];

		if (length < sizeof(bytes)) {
			bpf_ringbuf_output(&events, bytes, length, 0);
		} else {
			void *discarded = bpf_ringbuf_reserve(&events, 24, 0);

			if (discarded)
				bpf_ringbuf_discard(discarded, 0);
		}
	}
	return 0;
}
