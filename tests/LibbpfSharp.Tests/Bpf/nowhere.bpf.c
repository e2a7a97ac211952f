// Sections that name a hook which no kernel has.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

SEC("raw_tp/sys_enter")
int good(void *ctx)
{
	return 0;
}

SEC("raw_tp/no_such_tracepoint")
int bad(void *ctx)
{
	return 0;
}
