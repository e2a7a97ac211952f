namespace LibbpfSharp;

/// <summary>The kinds of BPF programs as the kernel numbers them (<c>enum bpf_prog_type</c> of linux/bpf.h), each with the Linux version that brought it. Numbers that a newer kernel adds can occur as well.</summary>
public enum BpfProgramType
{
    /// <summary>No type; libbpf could not tell it from the section. <c>BPF_PROG_TYPE_UNSPEC</c>.</summary>
    Unspecified = 0,

    /// <summary>Filters a socket's packets. <c>BPF_PROG_TYPE_SOCKET_FILTER</c>, Linux 3.19.</summary>
    SocketFilter = 1,

    /// <summary>Kernel and user probes and USDT. <c>BPF_PROG_TYPE_KPROBE</c>, Linux 4.1.</summary>
    Kprobe = 2,

    /// <summary>Traffic control classifier; also TCX and netkit. <c>BPF_PROG_TYPE_SCHED_CLS</c>, Linux 4.1.</summary>
    TrafficClassifier = 3,

    /// <summary>Traffic control action. <c>BPF_PROG_TYPE_SCHED_ACT</c>, Linux 4.1.</summary>
    TrafficAction = 4,

    /// <summary>Kernel tracepoint. <c>BPF_PROG_TYPE_TRACEPOINT</c>, Linux 4.7.</summary>
    Tracepoint = 5,

    /// <summary>Packets at the network driver. <c>BPF_PROG_TYPE_XDP</c>, Linux 4.8.</summary>
    Xdp = 6,

    /// <summary>Perf events. <c>BPF_PROG_TYPE_PERF_EVENT</c>, Linux 4.9.</summary>
    PerfEvent = 7,

    /// <summary>A cgroup's packets. <c>BPF_PROG_TYPE_CGROUP_SKB</c>, Linux 4.10.</summary>
    CgroupSkb = 8,

    /// <summary>Sockets made in a cgroup. <c>BPF_PROG_TYPE_CGROUP_SOCK</c>, Linux 4.10.</summary>
    CgroupSocket = 9,

    /// <summary>Lightweight tunnel, input. <c>BPF_PROG_TYPE_LWT_IN</c>, Linux 4.10.</summary>
    LwtIn = 10,

    /// <summary>Lightweight tunnel, output. <c>BPF_PROG_TYPE_LWT_OUT</c>, Linux 4.10.</summary>
    LwtOut = 11,

    /// <summary>Lightweight tunnel, transmit. <c>BPF_PROG_TYPE_LWT_XMIT</c>, Linux 4.10.</summary>
    LwtXmit = 12,

    /// <summary>TCP socket events of a cgroup. <c>BPF_PROG_TYPE_SOCK_OPS</c>, Linux 4.13.</summary>
    SocketOperations = 13,

    /// <summary>Stream parser and verdict of a sockmap. <c>BPF_PROG_TYPE_SK_SKB</c>, Linux 4.14.</summary>
    SocketSkb = 14,

    /// <summary>Device access of a cgroup. <c>BPF_PROG_TYPE_CGROUP_DEVICE</c>, Linux 4.15.</summary>
    CgroupDevice = 15,

    /// <summary>sendmsg on a sockmap's sockets. <c>BPF_PROG_TYPE_SK_MSG</c>, Linux 4.17.</summary>
    SocketMessage = 16,

    /// <summary>Kernel tracepoint with its raw arguments. <c>BPF_PROG_TYPE_RAW_TRACEPOINT</c>, Linux 4.17.</summary>
    RawTracepoint = 17,

    /// <summary>bind, connect, sendmsg and the like in a cgroup. <c>BPF_PROG_TYPE_CGROUP_SOCK_ADDR</c>, Linux 4.17.</summary>
    CgroupSocketAddress = 18,

    /// <summary>Segment routing. <c>BPF_PROG_TYPE_LWT_SEG6LOCAL</c>, Linux 4.18.</summary>
    LwtSeg6Local = 19,

    /// <summary>Infrared decoder. <c>BPF_PROG_TYPE_LIRC_MODE2</c>, Linux 4.18.</summary>
    LircMode2 = 20,

    /// <summary>Choice among sockets of one port. <c>BPF_PROG_TYPE_SK_REUSEPORT</c>, Linux 4.19.</summary>
    SocketReuseport = 21,

    /// <summary>Flow dissector. <c>BPF_PROG_TYPE_FLOW_DISSECTOR</c>, Linux 4.20.</summary>
    FlowDissector = 22,

    /// <summary>sysctl access of a cgroup. <c>BPF_PROG_TYPE_CGROUP_SYSCTL</c>, Linux 5.2.</summary>
    CgroupSysctl = 23,

    /// <summary>Raw tracepoint whose arguments can be written. <c>BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE</c>, Linux 5.2.</summary>
    RawTracepointWritable = 24,

    /// <summary>getsockopt and setsockopt in a cgroup. <c>BPF_PROG_TYPE_CGROUP_SOCKOPT</c>, Linux 5.3.</summary>
    CgroupSocketOption = 25,

    /// <summary>fentry, fexit, fmod_ret, iterators, BTF tracepoints. <c>BPF_PROG_TYPE_TRACING</c>, Linux 5.5.</summary>
    Tracing = 26,

    /// <summary>A function of a kernel struct of function pointers. <c>BPF_PROG_TYPE_STRUCT_OPS</c>, Linux 5.6.</summary>
    StructOps = 27,

    /// <summary>Replaces a function of another BPF program. <c>BPF_PROG_TYPE_EXT</c>, Linux 5.6.</summary>
    Extension = 28,

    /// <summary>Linux security module hook. <c>BPF_PROG_TYPE_LSM</c>, Linux 5.7.</summary>
    Lsm = 29,

    /// <summary>Choice of the socket for an incoming packet. <c>BPF_PROG_TYPE_SK_LOOKUP</c>, Linux 5.9.</summary>
    SocketLookup = 30,

    /// <summary>Run from user space; may call bpf(2) itself. <c>BPF_PROG_TYPE_SYSCALL</c>, Linux 5.14.</summary>
    Syscall = 31,

    /// <summary>Netfilter hook. <c>BPF_PROG_TYPE_NETFILTER</c>, Linux 6.4.</summary>
    Netfilter = 32,
}
