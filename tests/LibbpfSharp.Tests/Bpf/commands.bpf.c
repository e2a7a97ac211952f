// A user ring buffer, Linux 6.1: counts what user space writes.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_USER_RINGBUF);
	__uint(max_entries, 4096);
} commands SEC(".maps");

__u64 count;
__u64 last;

static long take(struct bpf_dynptr *record, void *context)
{
	__u64 value;

	if (bpf_dynptr_read(&value, sizeof(value), record, 0, 0) == 0) {
		// In order and without a gap, or last stays behind.
		if (value == last + 1)
			last = value;
		count++;
	}
	return 0;
}

SEC("?raw_tp/test")
int drain(void *ctx)
{
	bpf_user_ringbuf_drain(&commands, take, NULL, 0);
	return 0;
}
