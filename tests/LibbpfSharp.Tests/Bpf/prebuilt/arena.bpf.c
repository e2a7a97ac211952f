// Variables in an arena. Debian 12's clang and bpftool know none, so what clang 19 makes of this is kept beside it, as arena.bpf.o.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#define __arena_global __attribute__((address_space(1)))

struct point {
	int x;
	long y;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARENA);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 10);
	__ulong(map_extra, 0x1ull << 44);
} memory SEC(".maps");

int __arena_global counter = 5;
struct point __arena_global point = { 1, 2 };
int __arena_global zeroed[4];
int ordinary = 3;

SEC("syscall")
int bump(void *ctx)
{
	counter += ordinary;
	point.y = counter;
	zeroed[2] = 7;
	return 0;
}
