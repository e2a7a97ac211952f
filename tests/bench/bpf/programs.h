// An object of any number of programs, each of which reads a map, a global and, with CO-RE, the running task.
#include <linux/bpf.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

struct task_struct {
	int tgid;
} __attribute__((preserve_access_index));

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, int);
	__type(value, unsigned long long);
} calls SEC(".maps");

const volatile int ignored_pid = 0;

static __always_inline int count(void)
{
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();
	int pid = BPF_CORE_READ(task, tgid);
	unsigned long long one = 1, *calls_of;

	if (pid == ignored_pid)
		return 0;
	calls_of = bpf_map_lookup_elem(&calls, &pid);
	if (calls_of)
		__sync_fetch_and_add(calls_of, 1);
	else
		bpf_map_update_elem(&calls, &pid, &one, BPF_ANY);
	return 0;
}

#define PROGRAM(N)                 \
	SEC("raw_tp/sys_enter")    \
	int program_##N(void *ctx) \
	{                          \
		return count();    \
	}

#define TEN(N)                                                          \
	PROGRAM(N##0)                                                   \
	PROGRAM(N##1)                                                   \
	PROGRAM(N##2)                                                   \
	PROGRAM(N##3)                                                   \
	PROGRAM(N##4)                                                   \
	PROGRAM(N##5)                                                   \
	PROGRAM(N##6)                                                   \
	PROGRAM(N##7)                                                   \
	PROGRAM(N##8)                                                   \
	PROGRAM(N##9)
