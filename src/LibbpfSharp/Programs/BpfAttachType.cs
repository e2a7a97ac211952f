namespace LibbpfSharp;

/// <summary>
/// Where in the kernel a program attaches (<c>enum bpf_attach_type</c> of linux/bpf.h), each with the Linux version that brought it.
/// Numbers that a newer kernel adds can occur as well. 0, the first, also stands for kinds that have no attach type.
/// </summary>
public enum BpfAttachType
{
    /// <summary>Packets that a cgroup's sockets receive. <c>BPF_CGROUP_INET_INGRESS</c>, Linux 4.10.</summary>
    CgroupInetIngress = 0,

    /// <summary>Packets that a cgroup's sockets send. <c>BPF_CGROUP_INET_EGRESS</c>, Linux 4.10.</summary>
    CgroupInetEgress = 1,

    /// <summary>Sockets made in a cgroup. <c>BPF_CGROUP_INET_SOCK_CREATE</c>, Linux 4.10.</summary>
    CgroupInetSocketCreate = 2,

    /// <summary>TCP socket events in a cgroup. <c>BPF_CGROUP_SOCK_OPS</c>, Linux 4.13.</summary>
    CgroupSocketOperations = 3,

    /// <summary>Message boundaries in the streams of a sockmap. <c>BPF_SK_SKB_STREAM_PARSER</c>, Linux 4.14.</summary>
    SocketSkbStreamParser = 4,

    /// <summary>Where the messages of a sockmap's streams go. <c>BPF_SK_SKB_STREAM_VERDICT</c>, Linux 4.14.</summary>
    SocketSkbStreamVerdict = 5,

    /// <summary>Device access in a cgroup. <c>BPF_CGROUP_DEVICE</c>, Linux 4.15.</summary>
    CgroupDevice = 6,

    /// <summary>sendmsg on the sockets of a sockmap. <c>BPF_SK_MSG_VERDICT</c>, Linux 4.17.</summary>
    SocketMessageVerdict = 7,

    /// <summary>bind(2), IPv4, in a cgroup. <c>BPF_CGROUP_INET4_BIND</c>, Linux 4.17.</summary>
    CgroupInet4Bind = 8,

    /// <summary>bind(2), IPv6, in a cgroup. <c>BPF_CGROUP_INET6_BIND</c>, Linux 4.17.</summary>
    CgroupInet6Bind = 9,

    /// <summary>connect(2), IPv4, in a cgroup. <c>BPF_CGROUP_INET4_CONNECT</c>, Linux 4.17.</summary>
    CgroupInet4Connect = 10,

    /// <summary>connect(2), IPv6, in a cgroup. <c>BPF_CGROUP_INET6_CONNECT</c>, Linux 4.17.</summary>
    CgroupInet6Connect = 11,

    /// <summary>After bind(2), IPv4, in a cgroup. <c>BPF_CGROUP_INET4_POST_BIND</c>, Linux 4.17.</summary>
    CgroupInet4PostBind = 12,

    /// <summary>After bind(2), IPv6, in a cgroup. <c>BPF_CGROUP_INET6_POST_BIND</c>, Linux 4.17.</summary>
    CgroupInet6PostBind = 13,

    /// <summary>sendmsg(2) of unconnected UDP over IPv4 in a cgroup. <c>BPF_CGROUP_UDP4_SENDMSG</c>, Linux 4.18.</summary>
    CgroupUdp4Sendmsg = 14,

    /// <summary>sendmsg(2) of unconnected UDP over IPv6 in a cgroup. <c>BPF_CGROUP_UDP6_SENDMSG</c>, Linux 4.18.</summary>
    CgroupUdp6Sendmsg = 15,

    /// <summary>Infrared decoder. <c>BPF_LIRC_MODE2</c>, Linux 4.18.</summary>
    LircMode2 = 16,

    /// <summary>Flow dissector of a network namespace. <c>BPF_FLOW_DISSECTOR</c>, Linux 4.20.</summary>
    FlowDissector = 17,

    /// <summary>sysctl access in a cgroup. <c>BPF_CGROUP_SYSCTL</c>, Linux 5.2.</summary>
    CgroupSysctl = 18,

    /// <summary>recvmsg(2) of unconnected UDP over IPv4 in a cgroup. <c>BPF_CGROUP_UDP4_RECVMSG</c>, Linux 5.2.</summary>
    CgroupUdp4Recvmsg = 19,

    /// <summary>recvmsg(2) of unconnected UDP over IPv6 in a cgroup. <c>BPF_CGROUP_UDP6_RECVMSG</c>, Linux 5.2.</summary>
    CgroupUdp6Recvmsg = 20,

    /// <summary>getsockopt(2) in a cgroup. <c>BPF_CGROUP_GETSOCKOPT</c>, Linux 5.3.</summary>
    CgroupGetsockopt = 21,

    /// <summary>setsockopt(2) in a cgroup. <c>BPF_CGROUP_SETSOCKOPT</c>, Linux 5.3.</summary>
    CgroupSetsockopt = 22,

    /// <summary>Tracepoint with BTF arguments (tp_btf). <c>BPF_TRACE_RAW_TP</c>, Linux 5.5.</summary>
    TraceRawTracepoint = 23,

    /// <summary>Entry of a function. <c>BPF_TRACE_FENTRY</c>, Linux 5.5.</summary>
    TraceFentry = 24,

    /// <summary>Return of a function. <c>BPF_TRACE_FEXIT</c>, Linux 5.5.</summary>
    TraceFexit = 25,

    /// <summary>A function's result (fmod_ret). <c>BPF_MODIFY_RETURN</c>, Linux 5.7.</summary>
    ModifyReturn = 26,

    /// <summary>Security module hook. <c>BPF_LSM_MAC</c>, Linux 5.7.</summary>
    LsmMac = 27,

    /// <summary>Iterator. <c>BPF_TRACE_ITER</c>, Linux 5.8.</summary>
    TraceIterator = 28,

    /// <summary>getpeername(2), IPv4, in a cgroup. <c>BPF_CGROUP_INET4_GETPEERNAME</c>, Linux 5.8.</summary>
    CgroupInet4Getpeername = 29,

    /// <summary>getpeername(2), IPv6, in a cgroup. <c>BPF_CGROUP_INET6_GETPEERNAME</c>, Linux 5.8.</summary>
    CgroupInet6Getpeername = 30,

    /// <summary>getsockname(2), IPv4, in a cgroup. <c>BPF_CGROUP_INET4_GETSOCKNAME</c>, Linux 5.8.</summary>
    CgroupInet4Getsockname = 31,

    /// <summary>getsockname(2), IPv6, in a cgroup. <c>BPF_CGROUP_INET6_GETSOCKNAME</c>, Linux 5.8.</summary>
    CgroupInet6Getsockname = 32,

    /// <summary>Packets that a devmap redirects. <c>BPF_XDP_DEVMAP</c>, Linux 5.8.</summary>
    XdpDevmap = 33,

    /// <summary>Sockets closed in a cgroup. <c>BPF_CGROUP_INET_SOCK_RELEASE</c>, Linux 5.9.</summary>
    CgroupInetSocketRelease = 34,

    /// <summary>Packets that a cpumap redirects. <c>BPF_XDP_CPUMAP</c>, Linux 5.9.</summary>
    XdpCpumap = 35,

    /// <summary>Choice of the socket for an incoming packet. <c>BPF_SK_LOOKUP</c>, Linux 5.9.</summary>
    SocketLookup = 36,

    /// <summary>Packets at the network driver. <c>BPF_XDP</c>, Linux 5.9.</summary>
    Xdp = 37,

    /// <summary>Where the data of a sockmap's sockets goes, without a parser. <c>BPF_SK_SKB_VERDICT</c>, Linux 5.13.</summary>
    SocketSkbVerdict = 38,

    /// <summary>Choice among the sockets of one port. <c>BPF_SK_REUSEPORT_SELECT</c>, Linux 5.14.</summary>
    SocketReuseportSelect = 39,

    /// <summary>The same, also when a listener closes. <c>BPF_SK_REUSEPORT_SELECT_OR_MIGRATE</c>, Linux 5.14.</summary>
    SocketReuseportSelectOrMigrate = 40,

    /// <summary>Perf events, among them kprobes, uprobes and tracepoints. <c>BPF_PERF_EVENT</c>, Linux 5.15.</summary>
    PerfEvent = 41,

    /// <summary>Many kernel functions with one link. <c>BPF_TRACE_KPROBE_MULTI</c>, Linux 5.18.</summary>
    TraceKprobeMulti = 42,

    /// <summary>Security module hook in a cgroup. <c>BPF_LSM_CGROUP</c>, Linux 6.0.</summary>
    LsmCgroup = 43,

    /// <summary>A struct of function pointers, with a link. <c>BPF_STRUCT_OPS</c>, Linux 6.4.</summary>
    StructOps = 44,

    /// <summary>Netfilter hook. <c>BPF_NETFILTER</c>, Linux 6.4.</summary>
    Netfilter = 45,

    /// <summary>Packets that a network device receives, with a link. <c>BPF_TCX_INGRESS</c>, Linux 6.6.</summary>
    TcxIngress = 46,

    /// <summary>Packets that a network device sends, with a link. <c>BPF_TCX_EGRESS</c>, Linux 6.6.</summary>
    TcxEgress = 47,

    /// <summary>Many user functions with one link. <c>BPF_TRACE_UPROBE_MULTI</c>, Linux 6.6.</summary>
    TraceUprobeMulti = 48,

    /// <summary>connect(2) of Unix sockets in a cgroup. <c>BPF_CGROUP_UNIX_CONNECT</c>, Linux 6.7.</summary>
    CgroupUnixConnect = 49,

    /// <summary>sendmsg(2) of Unix sockets in a cgroup. <c>BPF_CGROUP_UNIX_SENDMSG</c>, Linux 6.7.</summary>
    CgroupUnixSendmsg = 50,

    /// <summary>recvmsg(2) of Unix sockets in a cgroup. <c>BPF_CGROUP_UNIX_RECVMSG</c>, Linux 6.7.</summary>
    CgroupUnixRecvmsg = 51,

    /// <summary>getpeername(2) of Unix sockets in a cgroup. <c>BPF_CGROUP_UNIX_GETPEERNAME</c>, Linux 6.7.</summary>
    CgroupUnixGetpeername = 52,

    /// <summary>getsockname(2) of Unix sockets in a cgroup. <c>BPF_CGROUP_UNIX_GETSOCKNAME</c>, Linux 6.7.</summary>
    CgroupUnixGetsockname = 53,

    /// <summary>The primary device of a netkit pair. <c>BPF_NETKIT_PRIMARY</c>, Linux 6.7.</summary>
    NetkitPrimary = 54,

    /// <summary>The peer device of a netkit pair. <c>BPF_NETKIT_PEER</c>, Linux 6.7.</summary>
    NetkitPeer = 55,

    /// <summary>Entry and return of many kernel functions. <c>BPF_TRACE_KPROBE_SESSION</c>, Linux 6.10.</summary>
    TraceKprobeSession = 56,

    /// <summary>Entry and return of many user functions. <c>BPF_TRACE_UPROBE_SESSION</c>, Linux 6.13.</summary>
    TraceUprobeSession = 57,

    /// <summary>Entry and return of a function. <c>BPF_TRACE_FSESSION</c>, Linux 7.0.</summary>
    TraceFsession = 58,

    /// <summary>Entry of many functions. <c>BPF_TRACE_FENTRY_MULTI</c>. Newer than Linux 6.18.</summary>
    TraceFentryMulti = 59,

    /// <summary>Return of many functions. <c>BPF_TRACE_FEXIT_MULTI</c>. Newer than Linux 6.18.</summary>
    TraceFexitMulti = 60,

    /// <summary>Entry and return of many functions. <c>BPF_TRACE_FSESSION_MULTI</c>. Newer than Linux 6.18.</summary>
    TraceFsessionMulti = 61,
}
