/*
 * All that the bindings cover: libbpf's three public headers, and of the kernel's uapi what their callers need.
 * generate.sh appends the headers' macros, as typed constants, in constants.h.
 */
#include <linux/version.h>
#include <linux/bpf.h>
#include <linux/bpf_common.h>
#include <linux/btf.h>
/* XDP_FLAGS_*, for bpf_xdp_attach */
#include <linux/if_link.h>
/* NFPROTO_* and NF_INET_*, for bpf_program__attach_netfilter */
#include <linux/netfilter.h>
/* perf_event_attr for perf_buffer__new_raw, and the events behind bpf_program__attach_perf_event */
#include <linux/perf_event.h>

#include <bpf/libbpf.h>
#include <bpf/bpf.h>
#include <bpf/btf.h>

#ifdef LIBBPFSHARP_CONSTANTS
#include "constants.h"
#endif
