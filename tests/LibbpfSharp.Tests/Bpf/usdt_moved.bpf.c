// usdt.bpf.c with the descriptions of arguments as libbpf 1.7 lays them out: two bytes lie in front of reg_off, and the size grows
// from 16 to 24. With the headers of 1.7 itself, which have them already, this object fits no libbpf.
#include <linux/bpf.h>
#include <linux/ptrace.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <stdbool.h>

// bpf/usdt.bpf.h has two members of this type: reg_off, and the number of arguments, which stays where it is.
#define SHORT_0 __u16 moved; short
#define SHORT_1 short
#define PASTE_(a, b) a##b
#define PASTE(a, b) PASTE_(a, b)
#define short PASTE(SHORT_, __COUNTER__)
#include "usdt.bpf.c"
