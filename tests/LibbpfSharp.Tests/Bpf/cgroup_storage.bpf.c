// Storage per cgroup (BPF_MAP_TYPE_CGRP_STORAGE), Linux 6.2: newer than some headers.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, 32);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, __u64);
} storage SEC(".maps");
