// What formats.7.1.skel.h and formats.7.8.skel.h were made from (see SkeletonHeaders/FormatTests.cs).
#include <linux/bpf.h>
#include <linux/types.h>
#include <bpf/bpf_helpers.h>

struct point {
	int x, y;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 10);
	__type(key, __u32);
	__type(value, struct point);
} start SEC(".maps");

const volatile int limit = 5;
char after_gap = 'c';
__u64 (*callbacks[2])(int, void *);
struct {
	int a;
	struct {
		long b;
	} inner;
} anonymous;
int (*matrix)[4];
static volatile int hidden = 3;
int custom SEC(".data.custom") = 4;
extern int LINUX_KERNEL_VERSION __kconfig;

SEC("raw_tp/sys_enter")
int first(void *ctx)
{
	return hidden + limit + after_gap + (callbacks[0] != 0) + anonymous.a + (matrix != 0) + custom + LINUX_KERNEL_VERSION;
}

SEC("raw_tp/sys_exit")
int second(void *ctx)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
