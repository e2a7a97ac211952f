#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include "step.h"

char LICENSE[] SEC("license") = "GPL";

struct sample {
	int pid;
	long count;
};

const volatile int my_pid = 0;
long count = 0;

SEC("tracepoint/syscalls/sys_enter_getpgid")
int handle_getpgid(void *ctx)
{
	struct sample sample = {};

	sample.pid = bpf_get_current_pid_tgid() >> 32;
	if (sample.pid != my_pid)
		return 0;
	sample.count = __sync_fetch_and_add(&count, STEP);
	return 0;
}
