// A program that writes to its own streams. The kernel function is Linux 7.0's; 6.17 and 6.18 have it with an argument more.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

extern int bpf_stream_vprintk(int stream_id, const char *fmt__str, const void *args, __u32 len__sz) __ksym;

SEC("syscall")
int speak(void *ctx)
{
	static const char hello[] = "hello %llu\n", oh[] = "oh\n";
	__u64 number = 42;

	int result = bpf_stream_vprintk(1, hello, &number, sizeof(number));

	return result ? result : bpf_stream_vprintk(2, oh, &number, 0);
}
