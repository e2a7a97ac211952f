namespace LibbpfSharp;

/// <summary>The kinds of links as the kernel numbers them (<c>enum bpf_link_type</c> of linux/bpf.h), each with the Linux version that brought it. Numbers that a newer kernel adds can occur as well.</summary>
public enum BpfLinkType
{
    /// <summary>No kind. <c>BPF_LINK_TYPE_UNSPEC</c>.</summary>
    Unspecified = 0,

    /// <summary>Raw tracepoint; also tp_btf before Linux 5.13. <c>BPF_LINK_TYPE_RAW_TRACEPOINT</c>, Linux 5.8.</summary>
    RawTracepoint = 1,

    /// <summary>fentry, fexit, fmod_ret, tp_btf, LSM, freplace. <c>BPF_LINK_TYPE_TRACING</c>, Linux 5.8.</summary>
    Tracing = 2,

    /// <summary>Cgroup. <c>BPF_LINK_TYPE_CGROUP</c>, Linux 5.7.</summary>
    Cgroup = 3,

    /// <summary>Iterator. <c>BPF_LINK_TYPE_ITER</c>, Linux 5.8.</summary>
    Iterator = 4,

    /// <summary>Network namespace: flow dissector, sk_lookup. <c>BPF_LINK_TYPE_NETNS</c>, Linux 5.8.</summary>
    NetworkNamespace = 5,

    /// <summary>XDP. <c>BPF_LINK_TYPE_XDP</c>, Linux 5.9.</summary>
    Xdp = 6,

    /// <summary>kprobe, uprobe, tracepoint, perf event. <c>BPF_LINK_TYPE_PERF_EVENT</c>, Linux 5.15.</summary>
    PerfEvent = 7,

    /// <summary>Many kernel functions. <c>BPF_LINK_TYPE_KPROBE_MULTI</c>, Linux 5.18.</summary>
    KprobeMulti = 8,

    /// <summary>A struct of function pointers. <c>BPF_LINK_TYPE_STRUCT_OPS</c>, Linux 6.4.</summary>
    StructOps = 9,

    /// <summary>Netfilter hook. <c>BPF_LINK_TYPE_NETFILTER</c>, Linux 6.4.</summary>
    Netfilter = 10,

    /// <summary>Traffic control. <c>BPF_LINK_TYPE_TCX</c>, Linux 6.6.</summary>
    Tcx = 11,

    /// <summary>Many user functions. <c>BPF_LINK_TYPE_UPROBE_MULTI</c>, Linux 6.6.</summary>
    UprobeMulti = 12,

    /// <summary>netkit device. <c>BPF_LINK_TYPE_NETKIT</c>, Linux 6.7.</summary>
    Netkit = 13,

    /// <summary>Sockmap. <c>BPF_LINK_TYPE_SOCKMAP</c>, Linux 6.10.</summary>
    Sockmap = 14,

    /// <summary>Many functions, by trampolines. <c>BPF_LINK_TYPE_TRACING_MULTI</c>. Newer than Linux 6.18.</summary>
    TracingMulti = 15,
}
