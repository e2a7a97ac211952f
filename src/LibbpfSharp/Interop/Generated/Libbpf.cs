using System;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public static unsafe partial class Libbpf
{
    public const uint BPF_REG_0 = 0;
    public const uint BPF_REG_1 = 1;
    public const uint BPF_REG_2 = 2;
    public const uint BPF_REG_3 = 3;
    public const uint BPF_REG_4 = 4;
    public const uint BPF_REG_5 = 5;
    public const uint BPF_REG_6 = 6;
    public const uint BPF_REG_7 = 7;
    public const uint BPF_REG_8 = 8;
    public const uint BPF_REG_9 = 9;
    public const uint BPF_REG_10 = 10;
    public const uint __MAX_BPF_REG = 11;

    public const uint BPF_F_KPROBE_MULTI_RETURN = (1U << 0);

    public const uint BPF_F_UPROBE_MULTI_RETURN = (1U << 0);
    public const uint BPF_F_UPROBE_MULTI_PATH_FD = (1U << 1);

    public const uint BPF_ANY = 0;
    public const uint BPF_NOEXIST = 1;
    public const uint BPF_EXIST = 2;
    public const uint BPF_F_LOCK = 4;
    public const uint BPF_F_CPU = 8;
    public const uint BPF_F_ALL_CPUS = 16;

    public const uint BPF_F_NO_PREALLOC = (1U << 0);
    public const uint BPF_F_NO_COMMON_LRU = (1U << 1);
    public const uint BPF_F_NUMA_NODE = (1U << 2);
    public const uint BPF_F_RDONLY = (1U << 3);
    public const uint BPF_F_WRONLY = (1U << 4);
    public const uint BPF_F_STACK_BUILD_ID = (1U << 5);
    public const uint BPF_F_ZERO_SEED = (1U << 6);
    public const uint BPF_F_RDONLY_PROG = (1U << 7);
    public const uint BPF_F_WRONLY_PROG = (1U << 8);
    public const uint BPF_F_CLONE = (1U << 9);
    public const uint BPF_F_MMAPABLE = (1U << 10);
    public const uint BPF_F_PRESERVE_ELEMS = (1U << 11);
    public const uint BPF_F_INNER_MAP = (1U << 12);
    public const uint BPF_F_LINK = (1U << 13);
    public const uint BPF_F_PATH_FD = (1U << 14);
    public const uint BPF_F_VTYPE_BTF_OBJ_FD = (1U << 15);
    public const uint BPF_F_TOKEN_FD = (1U << 16);
    public const uint BPF_F_SEGV_ON_FAULT = (1U << 17);
    public const uint BPF_F_NO_USER_CONV = (1U << 18);
    public const uint BPF_F_RB_OVERWRITE = (1U << 19);

    public const uint BPF_STREAM_STDOUT = 1;
    public const uint BPF_STREAM_STDERR = 2;

    public const uint BPF_F_RECOMPUTE_CSUM = (1U << 0);
    public const uint BPF_F_INVALIDATE_HASH = (1U << 1);

    public const uint BPF_F_HDR_FIELD_MASK = 0xfU;

    public const uint BPF_F_PSEUDO_HDR = (1U << 4);
    public const uint BPF_F_MARK_MANGLED_0 = (1U << 5);
    public const uint BPF_F_MARK_ENFORCE = (1U << 6);
    public const uint BPF_F_IPV6 = (1U << 7);

    public const uint BPF_F_TUNINFO_IPV6 = (1U << 0);

    public const uint BPF_F_SKIP_FIELD_MASK = 0xffU;
    public const uint BPF_F_USER_STACK = (1U << 8);
    public const uint BPF_F_FAST_STACK_CMP = (1U << 9);
    public const uint BPF_F_REUSE_STACKID = (1U << 10);
    public const uint BPF_F_USER_BUILD_ID = (1U << 11);

    public const uint BPF_F_ZERO_CSUM_TX = (1U << 1);
    public const uint BPF_F_DONT_FRAGMENT = (1U << 2);
    public const uint BPF_F_SEQ_NUMBER = (1U << 3);
    public const uint BPF_F_NO_TUNNEL_KEY = (1U << 4);

    public const uint BPF_F_TUNINFO_FLAGS = (1U << 4);

    public const ulong BPF_F_INDEX_MASK = 0xffffffffUL;
    public const ulong BPF_F_CURRENT_CPU = BPF_F_INDEX_MASK;
    public const ulong BPF_F_CTXLEN_MASK = (0xfffffUL << 32);

    public const int BPF_F_CURRENT_NETNS = (-1);

    public const uint BPF_CSUM_LEVEL_QUERY = 0;
    public const uint BPF_CSUM_LEVEL_INC = 1;
    public const uint BPF_CSUM_LEVEL_DEC = 2;
    public const uint BPF_CSUM_LEVEL_RESET = 3;

    public const uint BPF_F_ADJ_ROOM_FIXED_GSO = (1U << 0);
    public const uint BPF_F_ADJ_ROOM_ENCAP_L3_IPV4 = (1U << 1);
    public const uint BPF_F_ADJ_ROOM_ENCAP_L3_IPV6 = (1U << 2);
    public const uint BPF_F_ADJ_ROOM_ENCAP_L4_GRE = (1U << 3);
    public const uint BPF_F_ADJ_ROOM_ENCAP_L4_UDP = (1U << 4);
    public const uint BPF_F_ADJ_ROOM_NO_CSUM_RESET = (1U << 5);
    public const uint BPF_F_ADJ_ROOM_ENCAP_L2_ETH = (1U << 6);
    public const uint BPF_F_ADJ_ROOM_DECAP_L3_IPV4 = (1U << 7);
    public const uint BPF_F_ADJ_ROOM_DECAP_L3_IPV6 = (1U << 8);

    public const uint BPF_ADJ_ROOM_ENCAP_L2_MASK = 0xff;
    public const uint BPF_ADJ_ROOM_ENCAP_L2_SHIFT = 56;

    public const uint BPF_F_SYSCTL_BASE_NAME = (1U << 0);

    public const uint BPF_LOCAL_STORAGE_GET_F_CREATE = (1U << 0);
    public const uint BPF_SK_STORAGE_GET_F_CREATE = BPF_LOCAL_STORAGE_GET_F_CREATE;

    public const uint BPF_F_GET_BRANCH_RECORDS_SIZE = (1U << 0);

    public const uint BPF_RB_NO_WAKEUP = (1U << 0);
    public const uint BPF_RB_FORCE_WAKEUP = (1U << 1);

    public const uint BPF_RB_AVAIL_DATA = 0;
    public const uint BPF_RB_RING_SIZE = 1;
    public const uint BPF_RB_CONS_POS = 2;
    public const uint BPF_RB_PROD_POS = 3;
    public const uint BPF_RB_OVERWRITE_POS = 4;

    public const uint BPF_RINGBUF_BUSY_BIT = (1U << 31);
    public const uint BPF_RINGBUF_DISCARD_BIT = (1U << 30);
    public const uint BPF_RINGBUF_HDR_SZ = 8;

    public const uint BPF_SK_LOOKUP_F_REPLACE = (1U << 0);
    public const uint BPF_SK_LOOKUP_F_NO_REUSEPORT = (1U << 1);

    public const uint BPF_F_BPRM_SECUREEXEC = (1U << 0);

    public const uint BPF_F_INGRESS = (1U << 0);
    public const uint BPF_F_BROADCAST = (1U << 3);
    public const uint BPF_F_EXCLUDE_INGRESS = (1U << 4);

    public const uint BPF_SKB_TSTAMP_UNSPEC = 0;
    public const uint BPF_SKB_TSTAMP_DELIVERY_MONO = 1;
    public const uint BPF_SKB_CLOCK_REALTIME = 0;
    public const uint BPF_SKB_CLOCK_MONOTONIC = 1;
    public const uint BPF_SKB_CLOCK_TAI = 2;

    public const uint BPF_SOCK_OPS_RTO_CB_FLAG = (1 << 0);
    public const uint BPF_SOCK_OPS_RETRANS_CB_FLAG = (1 << 1);
    public const uint BPF_SOCK_OPS_STATE_CB_FLAG = (1 << 2);
    public const uint BPF_SOCK_OPS_RTT_CB_FLAG = (1 << 3);
    public const uint BPF_SOCK_OPS_PARSE_ALL_HDR_OPT_CB_FLAG = (1 << 4);
    public const uint BPF_SOCK_OPS_PARSE_UNKNOWN_HDR_OPT_CB_FLAG = (1 << 5);
    public const uint BPF_SOCK_OPS_WRITE_HDR_OPT_CB_FLAG = (1 << 6);
    public const uint BPF_SOCK_OPS_ALL_CB_FLAGS = 0x7F;

    public const uint SK_BPF_CB_TX_TIMESTAMPING = 1 << 0;
    public const uint SK_BPF_CB_MASK = (SK_BPF_CB_TX_TIMESTAMPING - 1) | SK_BPF_CB_TX_TIMESTAMPING;

    public const uint BPF_SOCK_OPS_VOID = 0;
    public const uint BPF_SOCK_OPS_TIMEOUT_INIT = 1;
    public const uint BPF_SOCK_OPS_RWND_INIT = 2;
    public const uint BPF_SOCK_OPS_TCP_CONNECT_CB = 3;
    public const uint BPF_SOCK_OPS_ACTIVE_ESTABLISHED_CB = 4;
    public const uint BPF_SOCK_OPS_PASSIVE_ESTABLISHED_CB = 5;
    public const uint BPF_SOCK_OPS_NEEDS_ECN = 6;
    public const uint BPF_SOCK_OPS_BASE_RTT = 7;
    public const uint BPF_SOCK_OPS_RTO_CB = 8;
    public const uint BPF_SOCK_OPS_RETRANS_CB = 9;
    public const uint BPF_SOCK_OPS_STATE_CB = 10;
    public const uint BPF_SOCK_OPS_TCP_LISTEN_CB = 11;
    public const uint BPF_SOCK_OPS_RTT_CB = 12;
    public const uint BPF_SOCK_OPS_PARSE_HDR_OPT_CB = 13;
    public const uint BPF_SOCK_OPS_HDR_OPT_LEN_CB = 14;
    public const uint BPF_SOCK_OPS_WRITE_HDR_OPT_CB = 15;
    public const uint BPF_SOCK_OPS_TSTAMP_SCHED_CB = 16;
    public const uint BPF_SOCK_OPS_TSTAMP_SND_SW_CB = 17;
    public const uint BPF_SOCK_OPS_TSTAMP_SND_HW_CB = 18;
    public const uint BPF_SOCK_OPS_TSTAMP_ACK_CB = 19;
    public const uint BPF_SOCK_OPS_TSTAMP_SENDMSG_CB = 20;

    public const uint BPF_TCP_ESTABLISHED = 1;
    public const uint BPF_TCP_SYN_SENT = 2;
    public const uint BPF_TCP_SYN_RECV = 3;
    public const uint BPF_TCP_FIN_WAIT1 = 4;
    public const uint BPF_TCP_FIN_WAIT2 = 5;
    public const uint BPF_TCP_TIME_WAIT = 6;
    public const uint BPF_TCP_CLOSE = 7;
    public const uint BPF_TCP_CLOSE_WAIT = 8;
    public const uint BPF_TCP_LAST_ACK = 9;
    public const uint BPF_TCP_LISTEN = 10;
    public const uint BPF_TCP_CLOSING = 11;
    public const uint BPF_TCP_NEW_SYN_RECV = 12;
    public const uint BPF_TCP_BOUND_INACTIVE = 13;
    public const uint BPF_TCP_MAX_STATES = 14;

    public const uint TCP_BPF_IW = 1001;
    public const uint TCP_BPF_SNDCWND_CLAMP = 1002;
    public const uint TCP_BPF_DELACK_MAX = 1003;
    public const uint TCP_BPF_RTO_MIN = 1004;
    public const uint TCP_BPF_SYN = 1005;
    public const uint TCP_BPF_SYN_IP = 1006;
    public const uint TCP_BPF_SYN_MAC = 1007;
    public const uint TCP_BPF_SOCK_OPS_CB_FLAGS = 1008;
    public const uint SK_BPF_CB_FLAGS = 1009;
    public const uint SK_BPF_BYPASS_PROT_MEM = 1010;

    public const uint BPF_LOAD_HDR_OPT_TCP_SYN = (1U << 0);

    public const uint BPF_WRITE_HDR_TCP_CURRENT_MSS = 1;
    public const uint BPF_WRITE_HDR_TCP_SYNACK_COOKIE = 2;

    public const uint BPF_DEVCG_ACC_MKNOD = (1U << 0);
    public const uint BPF_DEVCG_ACC_READ = (1U << 1);
    public const uint BPF_DEVCG_ACC_WRITE = (1U << 2);

    public const uint BPF_DEVCG_DEV_BLOCK = (1U << 0);
    public const uint BPF_DEVCG_DEV_CHAR = (1U << 1);

    public const uint BPF_FIB_LOOKUP_DIRECT = (1U << 0);
    public const uint BPF_FIB_LOOKUP_OUTPUT = (1U << 1);
    public const uint BPF_FIB_LOOKUP_SKIP_NEIGH = (1U << 2);
    public const uint BPF_FIB_LOOKUP_TBID = (1U << 3);
    public const uint BPF_FIB_LOOKUP_SRC = (1U << 4);
    public const uint BPF_FIB_LOOKUP_MARK = (1U << 5);

    public const uint BPF_FIB_LKUP_RET_SUCCESS = 0;
    public const uint BPF_FIB_LKUP_RET_BLACKHOLE = 1;
    public const uint BPF_FIB_LKUP_RET_UNREACHABLE = 2;
    public const uint BPF_FIB_LKUP_RET_PROHIBIT = 3;
    public const uint BPF_FIB_LKUP_RET_NOT_FWDED = 4;
    public const uint BPF_FIB_LKUP_RET_FWD_DISABLED = 5;
    public const uint BPF_FIB_LKUP_RET_UNSUPP_LWT = 6;
    public const uint BPF_FIB_LKUP_RET_NO_NEIGH = 7;
    public const uint BPF_FIB_LKUP_RET_FRAG_NEEDED = 8;
    public const uint BPF_FIB_LKUP_RET_NO_SRC_ADDR = 9;

    public const uint BPF_FLOW_DISSECTOR_F_PARSE_1ST_FRAG = (1U << 0);
    public const uint BPF_FLOW_DISSECTOR_F_STOP_AT_FLOW_LABEL = (1U << 1);
    public const uint BPF_FLOW_DISSECTOR_F_STOP_AT_ENCAP = (1U << 2);

    public const uint BTF_F_COMPACT = (1U << 0);
    public const uint BTF_F_NONAME = (1U << 1);
    public const uint BTF_F_PTR_RAW = (1U << 2);
    public const uint BTF_F_ZERO = (1U << 3);

    public const uint BPF_F_TIMER_ABS = (1U << 0);
    public const uint BPF_F_TIMER_CPU_PIN = (1U << 1);

    public const uint BTF_KIND_UNKN = 0;
    public const uint BTF_KIND_INT = 1;
    public const uint BTF_KIND_PTR = 2;
    public const uint BTF_KIND_ARRAY = 3;
    public const uint BTF_KIND_STRUCT = 4;
    public const uint BTF_KIND_UNION = 5;
    public const uint BTF_KIND_ENUM = 6;
    public const uint BTF_KIND_FWD = 7;
    public const uint BTF_KIND_TYPEDEF = 8;
    public const uint BTF_KIND_VOLATILE = 9;
    public const uint BTF_KIND_CONST = 10;
    public const uint BTF_KIND_RESTRICT = 11;
    public const uint BTF_KIND_FUNC = 12;
    public const uint BTF_KIND_FUNC_PROTO = 13;
    public const uint BTF_KIND_VAR = 14;
    public const uint BTF_KIND_DATASEC = 15;
    public const uint BTF_KIND_FLOAT = 16;
    public const uint BTF_KIND_DECL_TAG = 17;
    public const uint BTF_KIND_TYPE_TAG = 18;
    public const uint BTF_KIND_ENUM64 = 19;
    public const uint NR_BTF_KINDS = 20;
    public const uint BTF_KIND_MAX = NR_BTF_KINDS - 1;

    public const uint BTF_VAR_STATIC = 0;
    public const uint BTF_VAR_GLOBAL_ALLOCATED = 1;
    public const uint BTF_VAR_GLOBAL_EXTERN = 2;

    public const uint NFPROTO_UNSPEC = 0;
    public const uint NFPROTO_INET = 1;
    public const uint NFPROTO_IPV4 = 2;
    public const uint NFPROTO_ARP = 3;
    public const uint NFPROTO_NETDEV = 5;
    public const uint NFPROTO_BRIDGE = 7;
    public const uint NFPROTO_IPV6 = 10;
    public const uint NFPROTO_DECNET = 12;
    public const uint NFPROTO_NUMPROTO = 13;

    public const uint PERF_BR_UNKNOWN = 0;
    public const uint PERF_BR_COND = 1;
    public const uint PERF_BR_UNCOND = 2;
    public const uint PERF_BR_IND = 3;
    public const uint PERF_BR_CALL = 4;
    public const uint PERF_BR_IND_CALL = 5;
    public const uint PERF_BR_RET = 6;
    public const uint PERF_BR_SYSCALL = 7;
    public const uint PERF_BR_SYSRET = 8;
    public const uint PERF_BR_COND_CALL = 9;
    public const uint PERF_BR_COND_RET = 10;
    public const uint PERF_BR_ERET = 11;
    public const uint PERF_BR_IRQ = 12;
    public const uint PERF_BR_SERROR = 13;
    public const uint PERF_BR_NO_TX = 14;
    public const uint PERF_BR_EXTEND_ABI = 15;
    public const uint PERF_BR_MAX = 16;

    public const uint PERF_BR_SPEC_NA = 0;
    public const uint PERF_BR_SPEC_WRONG_PATH = 1;
    public const uint PERF_BR_NON_SPEC_CORRECT_PATH = 2;
    public const uint PERF_BR_SPEC_CORRECT_PATH = 3;
    public const uint PERF_BR_SPEC_MAX = 4;

    public const uint PERF_BR_NEW_FAULT_ALGN = 0;
    public const uint PERF_BR_NEW_FAULT_DATA = 1;
    public const uint PERF_BR_NEW_FAULT_INST = 2;
    public const uint PERF_BR_NEW_ARCH_1 = 3;
    public const uint PERF_BR_NEW_ARCH_2 = 4;
    public const uint PERF_BR_NEW_ARCH_3 = 5;
    public const uint PERF_BR_NEW_ARCH_4 = 6;
    public const uint PERF_BR_NEW_ARCH_5 = 7;
    public const uint PERF_BR_NEW_MAX = 8;

    public const uint PERF_BR_PRIV_UNKNOWN = 0;
    public const uint PERF_BR_PRIV_USER = 1;
    public const uint PERF_BR_PRIV_KERNEL = 2;
    public const uint PERF_BR_PRIV_HV = 3;

    public const ulong PERF_TXN_ELISION = (1 << 0);
    public const ulong PERF_TXN_TRANSACTION = (1 << 1);
    public const ulong PERF_TXN_SYNC = (1 << 2);
    public const ulong PERF_TXN_ASYNC = (1 << 3);
    public const ulong PERF_TXN_RETRY = (1 << 4);
    public const ulong PERF_TXN_CONFLICT = (1 << 5);
    public const ulong PERF_TXN_CAPACITY_WRITE = (1 << 6);
    public const ulong PERF_TXN_CAPACITY_READ = (1 << 7);
    public const ulong PERF_TXN_MAX = (1 << 8);
    public const ulong PERF_TXN_ABORT_MASK = (0xffffffffUL << 32);
    public const ulong PERF_TXN_ABORT_SHIFT = 32;

    public const uint NET_NS_INDEX = 0;
    public const uint UTS_NS_INDEX = 1;
    public const uint IPC_NS_INDEX = 2;
    public const uint PID_NS_INDEX = 3;
    public const uint USER_NS_INDEX = 4;
    public const uint MNT_NS_INDEX = 5;
    public const uint CGROUP_NS_INDEX = 6;
    public const uint NR_NAMESPACES = 7;

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_set_strict_mode([NativeTypeName("enum libbpf_strict_mode")] libbpf_strict_mode mode);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("long")]
    public static extern nint libbpf_get_error([NativeTypeName("const void *")] void* ptr);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* libbpf_find_kernel_btf();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum bpf_prog_type")]
    public static extern bpf_prog_type bpf_program__get_type([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum bpf_attach_type")]
    public static extern bpf_attach_type bpf_program__get_expected_attach_type([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_map__get_pin_path([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const void *")]
    public static extern void* btf__get_raw_data([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32 *")] uint* size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const void *")]
    public static extern void* btf_ext__get_raw_data([NativeTypeName("const struct btf_ext *")] btf_ext* btf_ext, [NativeTypeName("__u32 *")] uint* size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint libbpf_major_version();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint libbpf_minor_version();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* libbpf_version_string();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_strerror(int err, [NativeTypeName("char *")] byte* buf, [NativeTypeName("size_t")] nuint size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* libbpf_bpf_attach_type_str([NativeTypeName("enum bpf_attach_type")] bpf_attach_type t);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* libbpf_bpf_link_type_str([NativeTypeName("enum bpf_link_type")] bpf_link_type t);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* libbpf_bpf_map_type_str([NativeTypeName("enum bpf_map_type")] bpf_map_type t);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* libbpf_bpf_prog_type_str([NativeTypeName("enum bpf_prog_type")] bpf_prog_type t);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("libbpf_print_fn_t")]
    public static extern delegate* unmanaged[Cdecl]<libbpf_print_level, byte*, void*, int> libbpf_set_print([NativeTypeName("libbpf_print_fn_t")] delegate* unmanaged[Cdecl]<libbpf_print_level, byte*, void*, int> fn);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_object *")]
    public static extern bpf_object* bpf_object__open([NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_object *")]
    public static extern bpf_object* bpf_object__open_file([NativeTypeName("const char *")] byte* path, [NativeTypeName("const struct bpf_object_open_opts *")] bpf_object_open_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_object *")]
    public static extern bpf_object* bpf_object__open_mem([NativeTypeName("const void *")] void* obj_buf, [NativeTypeName("size_t")] nuint obj_buf_sz, [NativeTypeName("const struct bpf_object_open_opts *")] bpf_object_open_opts* opts);

    [DllImport("libbpf/1.6.0/bpf_object__prepare", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__prepare([NativeTypeName("struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__load([NativeTypeName("struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_object__close([NativeTypeName("struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__pin_maps([NativeTypeName("struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__unpin_maps([NativeTypeName("struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__pin_programs([NativeTypeName("struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__unpin_programs([NativeTypeName("struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__pin([NativeTypeName("struct bpf_object *")] bpf_object* @object, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf/1.3.0/bpf_object__unpin", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__unpin([NativeTypeName("struct bpf_object *")] bpf_object* @object, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_object__name([NativeTypeName("const struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("unsigned int")]
    public static extern uint bpf_object__kversion([NativeTypeName("const struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__set_kversion([NativeTypeName("struct bpf_object *")] bpf_object* obj, [NativeTypeName("__u32")] uint kern_version);

    [DllImport("libbpf/1.5.0/bpf_object__token_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__token_fd([NativeTypeName("const struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* bpf_object__btf([NativeTypeName("const struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__btf_fd([NativeTypeName("const struct bpf_object *")] bpf_object* obj);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_program *")]
    public static extern bpf_program* bpf_object__find_program_by_name([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* name);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_prog_type_by_name([NativeTypeName("const char *")] byte* name, [NativeTypeName("enum bpf_prog_type *")] bpf_prog_type* prog_type, [NativeTypeName("enum bpf_attach_type *")] bpf_attach_type* expected_attach_type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_attach_type_by_name([NativeTypeName("const char *")] byte* name, [NativeTypeName("enum bpf_attach_type *")] bpf_attach_type* attach_type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_find_vmlinux_btf_id([NativeTypeName("const char *")] byte* name, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type attach_type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_program *")]
    public static extern bpf_program* bpf_object__next_program([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_program *")]
    public static extern bpf_program* bpf_object__prev_program([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_program__set_ifindex([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("__u32")] uint ifindex);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_program__name([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_program__section_name([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("bool")]
    public static extern byte bpf_program__autoload([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_autoload([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("bool")] byte autoload);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("bool")]
    public static extern byte bpf_program__autoattach([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_program__set_autoattach([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("bool")] byte autoattach);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const struct bpf_insn *")]
    public static extern bpf_insn* bpf_program__insns([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_insns([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("struct bpf_insn *")] bpf_insn* new_insns, [NativeTypeName("size_t")] nuint new_insn_cnt);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("size_t")]
    public static extern nuint bpf_program__insn_cnt([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__fd([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__pin([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__unpin([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_program__unload([NativeTypeName("struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_link__open([NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__fd([NativeTypeName("const struct bpf_link *")] bpf_link* link);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_link__pin_path([NativeTypeName("const struct bpf_link *")] bpf_link* link);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__pin([NativeTypeName("struct bpf_link *")] bpf_link* link, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__unpin([NativeTypeName("struct bpf_link *")] bpf_link* link);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__update_program([NativeTypeName("struct bpf_link *")] bpf_link* link, [NativeTypeName("struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_link__disconnect([NativeTypeName("struct bpf_link *")] bpf_link* link);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__detach([NativeTypeName("struct bpf_link *")] bpf_link* link);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__destroy([NativeTypeName("struct bpf_link *")] bpf_link* link);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_perf_event([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int pfd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_perf_event_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int pfd, [NativeTypeName("const struct bpf_perf_event_opts *")] bpf_perf_event_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_kprobe([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("bool")] byte retprobe, [NativeTypeName("const char *")] byte* func_name);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_kprobe_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* func_name, [NativeTypeName("const struct bpf_kprobe_opts *")] bpf_kprobe_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_kprobe_multi_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* pattern, [NativeTypeName("const struct bpf_kprobe_multi_opts *")] bpf_kprobe_multi_opts* opts);

    [DllImport("libbpf/1.3.0/bpf_program__attach_uprobe_multi", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_uprobe_multi([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("pid_t")] int pid, [NativeTypeName("const char *")] byte* binary_path, [NativeTypeName("const char *")] byte* func_pattern, [NativeTypeName("const struct bpf_uprobe_multi_opts *")] bpf_uprobe_multi_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_ksyscall([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* syscall_name, [NativeTypeName("const struct bpf_ksyscall_opts *")] bpf_ksyscall_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_uprobe([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("bool")] byte retprobe, [NativeTypeName("pid_t")] int pid, [NativeTypeName("const char *")] byte* binary_path, [NativeTypeName("size_t")] nuint func_offset);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_uprobe_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("pid_t")] int pid, [NativeTypeName("const char *")] byte* binary_path, [NativeTypeName("size_t")] nuint func_offset, [NativeTypeName("const struct bpf_uprobe_opts *")] bpf_uprobe_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_usdt([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("pid_t")] int pid, [NativeTypeName("const char *")] byte* binary_path, [NativeTypeName("const char *")] byte* usdt_provider, [NativeTypeName("const char *")] byte* usdt_name, [NativeTypeName("const struct bpf_usdt_opts *")] bpf_usdt_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_tracepoint([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* tp_category, [NativeTypeName("const char *")] byte* tp_name);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_tracepoint_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* tp_category, [NativeTypeName("const char *")] byte* tp_name, [NativeTypeName("const struct bpf_tracepoint_opts *")] bpf_tracepoint_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_raw_tracepoint([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* tp_name);

    [DllImport("libbpf/1.4.0/bpf_program__attach_raw_tracepoint_opts", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_raw_tracepoint_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const char *")] byte* tp_name, [NativeTypeName("struct bpf_raw_tracepoint_opts *")] bpf_raw_tracepoint_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_trace([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_trace_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const struct bpf_trace_opts *")] bpf_trace_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_lsm([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_cgroup([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int cgroup_fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_netns([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int netns_fd);

    [DllImport("libbpf/1.5.0/bpf_program__attach_sockmap", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_sockmap([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int map_fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_xdp([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int ifindex);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_freplace([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int target_fd, [NativeTypeName("const char *")] byte* attach_func_name);

    [DllImport("libbpf/1.3.0/bpf_program__attach_netfilter", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_netfilter([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const struct bpf_netfilter_opts *")] bpf_netfilter_opts* opts);

    [DllImport("libbpf/1.3.0/bpf_program__attach_tcx", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_tcx([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int ifindex, [NativeTypeName("const struct bpf_tcx_opts *")] bpf_tcx_opts* opts);

    [DllImport("libbpf/1.3.0/bpf_program__attach_netkit", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_netkit([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int ifindex, [NativeTypeName("const struct bpf_netkit_opts *")] bpf_netkit_opts* opts);

    [DllImport("libbpf/1.6.0/bpf_program__attach_cgroup_opts", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_cgroup_opts([NativeTypeName("const struct bpf_program *")] bpf_program* prog, int cgroup_fd, [NativeTypeName("const struct bpf_cgroup_opts *")] bpf_cgroup_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_map__attach_struct_ops([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf/1.2.0/bpf_link__update_map", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link__update_map([NativeTypeName("struct bpf_link *")] bpf_link* link, [NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_link *")]
    public static extern bpf_link* bpf_program__attach_iter([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("const struct bpf_iter_attach_opts *")] bpf_iter_attach_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum bpf_prog_type")]
    public static extern bpf_prog_type bpf_program__type([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_type([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("enum bpf_prog_type")] bpf_prog_type type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum bpf_attach_type")]
    public static extern bpf_attach_type bpf_program__expected_attach_type([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_expected_attach_type([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_program__flags([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_flags([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("__u32")] uint flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_program__log_level([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_log_level([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("__u32")] uint log_level);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_program__log_buf([NativeTypeName("const struct bpf_program *")] bpf_program* prog, [NativeTypeName("size_t *")] nuint* log_size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_log_buf([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("char *")] byte* log_buf, [NativeTypeName("size_t")] nuint log_size);

    [DllImport("libbpf/1.6.0/bpf_program__func_info", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_func_info *")]
    public static extern bpf_func_info* bpf_program__func_info([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf/1.6.0/bpf_program__func_info_cnt", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_program__func_info_cnt([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf/1.6.0/bpf_program__line_info", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_line_info *")]
    public static extern bpf_line_info* bpf_program__line_info([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf/1.6.0/bpf_program__line_info_cnt", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_program__line_info_cnt([NativeTypeName("const struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__set_attach_target([NativeTypeName("struct bpf_program *")] bpf_program* prog, int attach_prog_fd, [NativeTypeName("const char *")] byte* attach_func_name);

    [DllImport("libbpf/1.7.0/bpf_program__assoc_struct_ops", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_program__assoc_struct_ops([NativeTypeName("struct bpf_program *")] bpf_program* prog, [NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("struct bpf_prog_assoc_struct_ops_opts *")] bpf_prog_assoc_struct_ops_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_map *")]
    public static extern bpf_map* bpf_object__find_map_by_name([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* name);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__find_map_fd_by_name([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("const char *")] byte* name);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_map *")]
    public static extern bpf_map* bpf_object__next_map([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_map *")]
    public static extern bpf_map* bpf_object__prev_map([NativeTypeName("const struct bpf_object *")] bpf_object* obj, [NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_autocreate([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("bool")] byte autocreate);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("bool")]
    public static extern byte bpf_map__autocreate([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf/1.5.0/bpf_map__set_autoattach", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_autoattach([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("bool")] byte autoattach);

    [DllImport("libbpf/1.5.0/bpf_map__autoattach", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("bool")]
    public static extern byte bpf_map__autoattach([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__fd([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__reuse_fd([NativeTypeName("struct bpf_map *")] bpf_map* map, int fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_map__name([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum bpf_map_type")]
    public static extern bpf_map_type bpf_map__type([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_type([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("enum bpf_map_type")] bpf_map_type type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__max_entries([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_max_entries([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u32")] uint max_entries);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__map_flags([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_map_flags([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u32")] uint flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__numa_node([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_numa_node([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u32")] uint numa_node);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__key_size([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_key_size([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u32")] uint size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__value_size([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_value_size([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u32")] uint size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__btf_key_type_id([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__btf_value_type_id([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint bpf_map__ifindex([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_ifindex([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u32")] uint ifindex);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u64")]
    public static extern ulong bpf_map__map_extra([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_map_extra([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("__u64")] ulong map_extra);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_initial_value([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("const void *")] void* data, [NativeTypeName("size_t")] nuint size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void* bpf_map__initial_value([NativeTypeName("const struct bpf_map *")] bpf_map* map, [NativeTypeName("size_t *")] nuint* psize);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("bool")]
    public static extern byte bpf_map__is_internal([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_pin_path([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* bpf_map__pin_path([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("bool")]
    public static extern byte bpf_map__is_pinned([NativeTypeName("const struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__pin([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__unpin([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_inner_map_fd([NativeTypeName("struct bpf_map *")] bpf_map* map, int fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_map *")]
    public static extern bpf_map* bpf_map__inner_map([NativeTypeName("struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__lookup_elem([NativeTypeName("const struct bpf_map *")] bpf_map* map, [NativeTypeName("const void *")] void* key, [NativeTypeName("size_t")] nuint key_sz, void* value, [NativeTypeName("size_t")] nuint value_sz, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__update_elem([NativeTypeName("const struct bpf_map *")] bpf_map* map, [NativeTypeName("const void *")] void* key, [NativeTypeName("size_t")] nuint key_sz, [NativeTypeName("const void *")] void* value, [NativeTypeName("size_t")] nuint value_sz, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__delete_elem([NativeTypeName("const struct bpf_map *")] bpf_map* map, [NativeTypeName("const void *")] void* key, [NativeTypeName("size_t")] nuint key_sz, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__lookup_and_delete_elem([NativeTypeName("const struct bpf_map *")] bpf_map* map, [NativeTypeName("const void *")] void* key, [NativeTypeName("size_t")] nuint key_sz, void* value, [NativeTypeName("size_t")] nuint value_sz, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__get_next_key([NativeTypeName("const struct bpf_map *")] bpf_map* map, [NativeTypeName("const void *")] void* cur_key, void* next_key, [NativeTypeName("size_t")] nuint key_sz);

    [DllImport("libbpf/1.7.0/bpf_map__set_exclusive_program", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map__set_exclusive_program([NativeTypeName("struct bpf_map *")] bpf_map* map, [NativeTypeName("struct bpf_program *")] bpf_program* prog);

    [DllImport("libbpf/1.7.0/bpf_map__exclusive_program", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_program *")]
    public static extern bpf_program* bpf_map__exclusive_program([NativeTypeName("struct bpf_map *")] bpf_map* map);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_xdp_attach(int ifindex, int prog_fd, [NativeTypeName("__u32")] uint flags, [NativeTypeName("const struct bpf_xdp_attach_opts *")] bpf_xdp_attach_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_xdp_detach(int ifindex, [NativeTypeName("__u32")] uint flags, [NativeTypeName("const struct bpf_xdp_attach_opts *")] bpf_xdp_attach_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_xdp_query(int ifindex, int flags, [NativeTypeName("struct bpf_xdp_query_opts *")] bpf_xdp_query_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_xdp_query_id(int ifindex, int flags, [NativeTypeName("__u32 *")] uint* prog_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_tc_hook_create([NativeTypeName("struct bpf_tc_hook *")] bpf_tc_hook* hook);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_tc_hook_destroy([NativeTypeName("struct bpf_tc_hook *")] bpf_tc_hook* hook);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_tc_attach([NativeTypeName("const struct bpf_tc_hook *")] bpf_tc_hook* hook, [NativeTypeName("struct bpf_tc_opts *")] bpf_tc_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_tc_detach([NativeTypeName("const struct bpf_tc_hook *")] bpf_tc_hook* hook, [NativeTypeName("const struct bpf_tc_opts *")] bpf_tc_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_tc_query([NativeTypeName("const struct bpf_tc_hook *")] bpf_tc_hook* hook, [NativeTypeName("struct bpf_tc_opts *")] bpf_tc_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct ring_buffer *")]
    public static extern ring_buffer* ring_buffer__new(int map_fd, [NativeTypeName("ring_buffer_sample_fn")] delegate* unmanaged[Cdecl]<void*, void*, nuint, int> sample_cb, void* ctx, [NativeTypeName("const struct ring_buffer_opts *")] ring_buffer_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void ring_buffer__free([NativeTypeName("struct ring_buffer *")] ring_buffer* rb);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring_buffer__add([NativeTypeName("struct ring_buffer *")] ring_buffer* rb, int map_fd, [NativeTypeName("ring_buffer_sample_fn")] delegate* unmanaged[Cdecl]<void*, void*, nuint, int> sample_cb, void* ctx);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring_buffer__poll([NativeTypeName("struct ring_buffer *")] ring_buffer* rb, int timeout_ms);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring_buffer__consume([NativeTypeName("struct ring_buffer *")] ring_buffer* rb);

    [DllImport("libbpf/1.5.0/ring_buffer__consume_n", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring_buffer__consume_n([NativeTypeName("struct ring_buffer *")] ring_buffer* rb, [NativeTypeName("size_t")] nuint n);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring_buffer__epoll_fd([NativeTypeName("const struct ring_buffer *")] ring_buffer* rb);

    [DllImport("libbpf/1.3.0/ring_buffer__ring", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct ring *")]
    public static extern ring* ring_buffer__ring([NativeTypeName("struct ring_buffer *")] ring_buffer* rb, [NativeTypeName("unsigned int")] uint idx);

    [DllImport("libbpf/1.3.0/ring__consumer_pos", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("unsigned long")]
    public static extern nuint ring__consumer_pos([NativeTypeName("const struct ring *")] ring* r);

    [DllImport("libbpf/1.3.0/ring__producer_pos", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("unsigned long")]
    public static extern nuint ring__producer_pos([NativeTypeName("const struct ring *")] ring* r);

    [DllImport("libbpf/1.3.0/ring__avail_data_size", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("size_t")]
    public static extern nuint ring__avail_data_size([NativeTypeName("const struct ring *")] ring* r);

    [DllImport("libbpf/1.3.0/ring__size", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("size_t")]
    public static extern nuint ring__size([NativeTypeName("const struct ring *")] ring* r);

    [DllImport("libbpf/1.3.0/ring__map_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring__map_fd([NativeTypeName("const struct ring *")] ring* r);

    [DllImport("libbpf/1.3.0/ring__consume", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring__consume([NativeTypeName("struct ring *")] ring* r);

    [DllImport("libbpf/1.5.0/ring__consume_n", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int ring__consume_n([NativeTypeName("struct ring *")] ring* r, [NativeTypeName("size_t")] nuint n);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct user_ring_buffer *")]
    public static extern user_ring_buffer* user_ring_buffer__new(int map_fd, [NativeTypeName("const struct user_ring_buffer_opts *")] user_ring_buffer_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void* user_ring_buffer__reserve([NativeTypeName("struct user_ring_buffer *")] user_ring_buffer* rb, [NativeTypeName("__u32")] uint size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void* user_ring_buffer__reserve_blocking([NativeTypeName("struct user_ring_buffer *")] user_ring_buffer* rb, [NativeTypeName("__u32")] uint size, int timeout_ms);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void user_ring_buffer__submit([NativeTypeName("struct user_ring_buffer *")] user_ring_buffer* rb, void* sample);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void user_ring_buffer__discard([NativeTypeName("struct user_ring_buffer *")] user_ring_buffer* rb, void* sample);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void user_ring_buffer__free([NativeTypeName("struct user_ring_buffer *")] user_ring_buffer* rb);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct perf_buffer *")]
    public static extern perf_buffer* perf_buffer__new(int map_fd, [NativeTypeName("size_t")] nuint page_cnt, [NativeTypeName("perf_buffer_sample_fn")] delegate* unmanaged[Cdecl]<void*, int, void*, uint, void> sample_cb, [NativeTypeName("perf_buffer_lost_fn")] delegate* unmanaged[Cdecl]<void*, int, ulong, void> lost_cb, void* ctx, [NativeTypeName("const struct perf_buffer_opts *")] perf_buffer_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct perf_buffer *")]
    public static extern perf_buffer* perf_buffer__new_raw(int map_fd, [NativeTypeName("size_t")] nuint page_cnt, [NativeTypeName("struct perf_event_attr *")] perf_event_attr* attr, [NativeTypeName("perf_buffer_event_fn")] delegate* unmanaged[Cdecl]<void*, int, perf_event_header*, bpf_perf_event_ret> event_cb, void* ctx, [NativeTypeName("const struct perf_buffer_raw_opts *")] perf_buffer_raw_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void perf_buffer__free([NativeTypeName("struct perf_buffer *")] perf_buffer* pb);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int perf_buffer__epoll_fd([NativeTypeName("const struct perf_buffer *")] perf_buffer* pb);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int perf_buffer__poll([NativeTypeName("struct perf_buffer *")] perf_buffer* pb, int timeout_ms);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int perf_buffer__consume([NativeTypeName("struct perf_buffer *")] perf_buffer* pb);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int perf_buffer__consume_buffer([NativeTypeName("struct perf_buffer *")] perf_buffer* pb, [NativeTypeName("size_t")] nuint buf_idx);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("size_t")]
    public static extern nuint perf_buffer__buffer_cnt([NativeTypeName("const struct perf_buffer *")] perf_buffer* pb);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int perf_buffer__buffer_fd([NativeTypeName("const struct perf_buffer *")] perf_buffer* pb, [NativeTypeName("size_t")] nuint buf_idx);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int perf_buffer__buffer([NativeTypeName("struct perf_buffer *")] perf_buffer* pb, int buf_idx, void** buf, [NativeTypeName("size_t *")] nuint* buf_size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_prog_linfo__free([NativeTypeName("struct bpf_prog_linfo *")] bpf_prog_linfo* prog_linfo);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_prog_linfo *")]
    public static extern bpf_prog_linfo* bpf_prog_linfo__new([NativeTypeName("const struct bpf_prog_info *")] bpf_prog_info* info);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const struct bpf_line_info *")]
    public static extern bpf_line_info* bpf_prog_linfo__lfind_addr_func([NativeTypeName("const struct bpf_prog_linfo *")] bpf_prog_linfo* prog_linfo, [NativeTypeName("__u64")] ulong addr, [NativeTypeName("__u32")] uint func_idx, [NativeTypeName("__u32")] uint nr_skip);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const struct bpf_line_info *")]
    public static extern bpf_line_info* bpf_prog_linfo__lfind([NativeTypeName("const struct bpf_prog_linfo *")] bpf_prog_linfo* prog_linfo, [NativeTypeName("__u32")] uint insn_off, [NativeTypeName("__u32")] uint nr_skip);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_probe_bpf_prog_type([NativeTypeName("enum bpf_prog_type")] bpf_prog_type prog_type, [NativeTypeName("const void *")] void* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_probe_bpf_map_type([NativeTypeName("enum bpf_map_type")] bpf_map_type map_type, [NativeTypeName("const void *")] void* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_probe_bpf_helper([NativeTypeName("enum bpf_prog_type")] bpf_prog_type prog_type, [NativeTypeName("enum bpf_func_id")] bpf_func_id helper_id, [NativeTypeName("const void *")] void* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_num_possible_cpus();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__open_skeleton([NativeTypeName("struct bpf_object_skeleton *")] bpf_object_skeleton* s, [NativeTypeName("const struct bpf_object_open_opts *")] bpf_object_open_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__load_skeleton([NativeTypeName("struct bpf_object_skeleton *")] bpf_object_skeleton* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__attach_skeleton([NativeTypeName("struct bpf_object_skeleton *")] bpf_object_skeleton* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_object__detach_skeleton([NativeTypeName("struct bpf_object_skeleton *")] bpf_object_skeleton* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_object__destroy_skeleton([NativeTypeName("struct bpf_object_skeleton *")] bpf_object_skeleton* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__open_subskeleton([NativeTypeName("struct bpf_object_subskeleton *")] bpf_object_subskeleton* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_object__destroy_subskeleton([NativeTypeName("struct bpf_object_subskeleton *")] bpf_object_subskeleton* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_object__gen_loader([NativeTypeName("struct bpf_object *")] bpf_object* obj, [NativeTypeName("struct gen_loader_opts *")] gen_loader_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_linker *")]
    public static extern bpf_linker* bpf_linker__new([NativeTypeName("const char *")] byte* filename, [NativeTypeName("struct bpf_linker_opts *")] bpf_linker_opts* opts);

    [DllImport("libbpf/1.6.0/bpf_linker__new_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct bpf_linker *")]
    public static extern bpf_linker* bpf_linker__new_fd(int fd, [NativeTypeName("struct bpf_linker_opts *")] bpf_linker_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_linker__add_file([NativeTypeName("struct bpf_linker *")] bpf_linker* linker, [NativeTypeName("const char *")] byte* filename, [NativeTypeName("const struct bpf_linker_file_opts *")] bpf_linker_file_opts* opts);

    [DllImport("libbpf/1.6.0/bpf_linker__add_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_linker__add_fd([NativeTypeName("struct bpf_linker *")] bpf_linker* linker, int fd, [NativeTypeName("const struct bpf_linker_file_opts *")] bpf_linker_file_opts* opts);

    [DllImport("libbpf/1.6.0/bpf_linker__add_buf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_linker__add_buf([NativeTypeName("struct bpf_linker *")] bpf_linker* linker, void* buf, [NativeTypeName("size_t")] nuint buf_sz, [NativeTypeName("const struct bpf_linker_file_opts *")] bpf_linker_file_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_linker__finalize([NativeTypeName("struct bpf_linker *")] bpf_linker* linker);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void bpf_linker__free([NativeTypeName("struct bpf_linker *")] bpf_linker* linker);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_register_prog_handler([NativeTypeName("const char *")] byte* sec, [NativeTypeName("enum bpf_prog_type")] bpf_prog_type prog_type, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type exp_attach_type, [NativeTypeName("const struct libbpf_prog_handler_opts *")] libbpf_prog_handler_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_unregister_prog_handler(int handler_id);

    [DllImport("libbpf/1.4.0/libbpf_set_memlock_rlim", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int libbpf_set_memlock_rlim([NativeTypeName("size_t")] nuint memlock_bytes);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_create([NativeTypeName("enum bpf_map_type")] bpf_map_type map_type, [NativeTypeName("const char *")] byte* map_name, [NativeTypeName("__u32")] uint key_size, [NativeTypeName("__u32")] uint value_size, [NativeTypeName("__u32")] uint max_entries, [NativeTypeName("const struct bpf_map_create_opts *")] bpf_map_create_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_load([NativeTypeName("enum bpf_prog_type")] bpf_prog_type prog_type, [NativeTypeName("const char *")] byte* prog_name, [NativeTypeName("const char *")] byte* license, [NativeTypeName("const struct bpf_insn *")] bpf_insn* insns, [NativeTypeName("size_t")] nuint insn_cnt, [NativeTypeName("struct bpf_prog_load_opts *")] bpf_prog_load_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_btf_load([NativeTypeName("const void *")] void* btf_data, [NativeTypeName("size_t")] nuint btf_size, [NativeTypeName("struct bpf_btf_load_opts *")] bpf_btf_load_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_update_elem(int fd, [NativeTypeName("const void *")] void* key, [NativeTypeName("const void *")] void* value, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_lookup_elem(int fd, [NativeTypeName("const void *")] void* key, void* value);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_lookup_elem_flags(int fd, [NativeTypeName("const void *")] void* key, void* value, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_lookup_and_delete_elem(int fd, [NativeTypeName("const void *")] void* key, void* value);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_lookup_and_delete_elem_flags(int fd, [NativeTypeName("const void *")] void* key, void* value, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_delete_elem(int fd, [NativeTypeName("const void *")] void* key);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_delete_elem_flags(int fd, [NativeTypeName("const void *")] void* key, [NativeTypeName("__u64")] ulong flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_get_next_key(int fd, [NativeTypeName("const void *")] void* key, void* next_key);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_freeze(int fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_delete_batch(int fd, [NativeTypeName("const void *")] void* keys, [NativeTypeName("__u32 *")] uint* count, [NativeTypeName("const struct bpf_map_batch_opts *")] bpf_map_batch_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_lookup_batch(int fd, void* in_batch, void* out_batch, void* keys, void* values, [NativeTypeName("__u32 *")] uint* count, [NativeTypeName("const struct bpf_map_batch_opts *")] bpf_map_batch_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_lookup_and_delete_batch(int fd, void* in_batch, void* out_batch, void* keys, void* values, [NativeTypeName("__u32 *")] uint* count, [NativeTypeName("const struct bpf_map_batch_opts *")] bpf_map_batch_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_update_batch(int fd, [NativeTypeName("const void *")] void* keys, [NativeTypeName("const void *")] void* values, [NativeTypeName("__u32 *")] uint* count, [NativeTypeName("const struct bpf_map_batch_opts *")] bpf_map_batch_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_obj_pin(int fd, [NativeTypeName("const char *")] byte* pathname);

    [DllImport("libbpf/1.3.0/bpf_obj_pin_opts", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_obj_pin_opts(int fd, [NativeTypeName("const char *")] byte* pathname, [NativeTypeName("const struct bpf_obj_pin_opts *")] bpf_obj_pin_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_obj_get([NativeTypeName("const char *")] byte* pathname);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_obj_get_opts([NativeTypeName("const char *")] byte* pathname, [NativeTypeName("const struct bpf_obj_get_opts *")] bpf_obj_get_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_attach(int prog_fd, int attachable_fd, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type, [NativeTypeName("unsigned int")] uint flags);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_detach(int attachable_fd, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_detach2(int prog_fd, int attachable_fd, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_attach_opts(int prog_fd, int target, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type, [NativeTypeName("const struct bpf_prog_attach_opts *")] bpf_prog_attach_opts* opts);

    [DllImport("libbpf/1.3.0/bpf_prog_detach_opts", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_detach_opts(int prog_fd, int target, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type, [NativeTypeName("const struct bpf_prog_detach_opts *")] bpf_prog_detach_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_create(int prog_fd, int target_fd, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type attach_type, [NativeTypeName("const struct bpf_link_create_opts *")] bpf_link_create_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_detach(int link_fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_update(int link_fd, int new_prog_fd, [NativeTypeName("const struct bpf_link_update_opts *")] bpf_link_update_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_iter_create(int link_fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_get_next_id([NativeTypeName("__u32")] uint start_id, [NativeTypeName("__u32 *")] uint* next_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_get_next_id([NativeTypeName("__u32")] uint start_id, [NativeTypeName("__u32 *")] uint* next_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_btf_get_next_id([NativeTypeName("__u32")] uint start_id, [NativeTypeName("__u32 *")] uint* next_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_get_next_id([NativeTypeName("__u32")] uint start_id, [NativeTypeName("__u32 *")] uint* next_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_get_fd_by_id([NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_get_fd_by_id_opts([NativeTypeName("__u32")] uint id, [NativeTypeName("const struct bpf_get_fd_by_id_opts *")] bpf_get_fd_by_id_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_get_fd_by_id([NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_get_fd_by_id_opts([NativeTypeName("__u32")] uint id, [NativeTypeName("const struct bpf_get_fd_by_id_opts *")] bpf_get_fd_by_id_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_btf_get_fd_by_id([NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_btf_get_fd_by_id_opts([NativeTypeName("__u32")] uint id, [NativeTypeName("const struct bpf_get_fd_by_id_opts *")] bpf_get_fd_by_id_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_get_fd_by_id([NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_get_fd_by_id_opts([NativeTypeName("__u32")] uint id, [NativeTypeName("const struct bpf_get_fd_by_id_opts *")] bpf_get_fd_by_id_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_obj_get_info_by_fd(int bpf_fd, void* info, [NativeTypeName("__u32 *")] uint* info_len);

    [DllImport("libbpf/1.2.0/bpf_prog_get_info_by_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_get_info_by_fd(int prog_fd, [NativeTypeName("struct bpf_prog_info *")] bpf_prog_info* info, [NativeTypeName("__u32 *")] uint* info_len);

    [DllImport("libbpf/1.2.0/bpf_map_get_info_by_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_map_get_info_by_fd(int map_fd, [NativeTypeName("struct bpf_map_info *")] bpf_map_info* info, [NativeTypeName("__u32 *")] uint* info_len);

    [DllImport("libbpf/1.2.0/bpf_btf_get_info_by_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_btf_get_info_by_fd(int btf_fd, [NativeTypeName("struct bpf_btf_info *")] bpf_btf_info* info, [NativeTypeName("__u32 *")] uint* info_len);

    [DllImport("libbpf/1.2.0/bpf_link_get_info_by_fd", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_link_get_info_by_fd(int link_fd, [NativeTypeName("struct bpf_link_info *")] bpf_link_info* info, [NativeTypeName("__u32 *")] uint* info_len);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_query_opts(int target, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type, [NativeTypeName("struct bpf_prog_query_opts *")] bpf_prog_query_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_query(int target_fd, [NativeTypeName("enum bpf_attach_type")] bpf_attach_type type, [NativeTypeName("__u32")] uint query_flags, [NativeTypeName("__u32 *")] uint* attach_flags, [NativeTypeName("__u32 *")] uint* prog_ids, [NativeTypeName("__u32 *")] uint* prog_cnt);

    [DllImport("libbpf/1.4.0/bpf_raw_tracepoint_open_opts", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_raw_tracepoint_open_opts(int prog_fd, [NativeTypeName("struct bpf_raw_tp_opts *")] bpf_raw_tp_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_raw_tracepoint_open([NativeTypeName("const char *")] byte* name, int prog_fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_task_fd_query(int pid, int fd, [NativeTypeName("__u32")] uint flags, [NativeTypeName("char *")] byte* buf, [NativeTypeName("__u32 *")] uint* buf_len, [NativeTypeName("__u32 *")] uint* prog_id, [NativeTypeName("__u32 *")] uint* fd_type, [NativeTypeName("__u64 *")] ulong* probe_offset, [NativeTypeName("__u64 *")] ulong* probe_addr);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_enable_stats(int type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_bind_map(int prog_fd, int map_fd, [NativeTypeName("const struct bpf_prog_bind_opts *")] bpf_prog_bind_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_test_run_opts(int prog_fd, [NativeTypeName("struct bpf_test_run_opts *")] bpf_test_run_opts* opts);

    [DllImport("libbpf/1.4.0/bpf_token_create", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_token_create(int bpffs_fd, [NativeTypeName("struct bpf_token_create_opts *")] bpf_token_create_opts* opts);

    [DllImport("libbpf/1.6.0/bpf_prog_stream_read", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_stream_read(int prog_fd, [NativeTypeName("__u32")] uint stream_id, void* buf, [NativeTypeName("__u32")] uint buf_len, [NativeTypeName("struct bpf_prog_stream_read_opts *")] bpf_prog_stream_read_opts* opts);

    [DllImport("libbpf/1.7.0/bpf_prog_assoc_struct_ops", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int bpf_prog_assoc_struct_ops(int prog_fd, int map_fd, [NativeTypeName("struct bpf_prog_assoc_struct_ops_opts *")] bpf_prog_assoc_struct_ops_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void btf__free([NativeTypeName("struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__new([NativeTypeName("const void *")] void* data, [NativeTypeName("__u32")] uint size);

    [DllImport("libbpf/1.4.0/btf__new_split", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__new_split([NativeTypeName("const void *")] void* data, [NativeTypeName("__u32")] uint size, [NativeTypeName("struct btf *")] btf* base_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__new_empty();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__new_empty_split([NativeTypeName("struct btf *")] btf* base_btf);

    [DllImport("libbpf/1.5.0/btf__distill_base", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__distill_base([NativeTypeName("const struct btf *")] btf* src_btf, [NativeTypeName("struct btf **")] btf** new_base_btf, [NativeTypeName("struct btf **")] btf** new_split_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__parse([NativeTypeName("const char *")] byte* path, [NativeTypeName("struct btf_ext **")] btf_ext** btf_ext);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__parse_split([NativeTypeName("const char *")] byte* path, [NativeTypeName("struct btf *")] btf* base_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__parse_elf([NativeTypeName("const char *")] byte* path, [NativeTypeName("struct btf_ext **")] btf_ext** btf_ext);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__parse_elf_split([NativeTypeName("const char *")] byte* path, [NativeTypeName("struct btf *")] btf* base_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__parse_raw([NativeTypeName("const char *")] byte* path);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__parse_raw_split([NativeTypeName("const char *")] byte* path, [NativeTypeName("struct btf *")] btf* base_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__load_vmlinux_btf();

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__load_module_btf([NativeTypeName("const char *")] byte* module_name, [NativeTypeName("struct btf *")] btf* vmlinux_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__load_from_kernel_by_id([NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf *")]
    public static extern btf* btf__load_from_kernel_by_id_split([NativeTypeName("__u32")] uint id, [NativeTypeName("struct btf *")] btf* base_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__load_into_kernel([NativeTypeName("struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__s32")]
    public static extern int btf__find_by_name([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* type_name);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__s32")]
    public static extern int btf__find_by_name_kind([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* type_name, [NativeTypeName("__u32")] uint kind);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__u32")]
    public static extern uint btf__type_cnt([NativeTypeName("const struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const struct btf *")]
    public static extern btf* btf__base_btf([NativeTypeName("const struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const struct btf_type *")]
    public static extern btf_type* btf__type_by_id([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("size_t")]
    public static extern nuint btf__pointer_size([NativeTypeName("const struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__set_pointer_size([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("size_t")] nuint ptr_sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum btf_endianness")]
    public static extern btf_endianness btf__endianness([NativeTypeName("const struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__set_endianness([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("enum btf_endianness")] btf_endianness endian);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("__s64")]
    public static extern long btf__resolve_size([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32")] uint type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__resolve_type([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32")] uint type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__align_of([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__fd([NativeTypeName("const struct btf *")] btf* btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void btf__set_fd([NativeTypeName("struct btf *")] btf* btf, int fd);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const void *")]
    public static extern void* btf__raw_data([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32 *")] uint* size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* btf__name_by_offset([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32")] uint offset);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const char *")]
    public static extern byte* btf__str_by_offset([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("__u32")] uint offset);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf_ext *")]
    public static extern btf_ext* btf_ext__new([NativeTypeName("const __u8 *")] byte* data, [NativeTypeName("__u32")] uint size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void btf_ext__free([NativeTypeName("struct btf_ext *")] btf_ext* btf_ext);

    [DllImport("libbpf/1.4.0/btf_ext__raw_data", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("const void *")]
    public static extern void* btf_ext__raw_data([NativeTypeName("const struct btf_ext *")] btf_ext* btf_ext, [NativeTypeName("__u32 *")] uint* size);

    [DllImport("libbpf/1.5.0/btf_ext__endianness", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("enum btf_endianness")]
    public static extern btf_endianness btf_ext__endianness([NativeTypeName("const struct btf_ext *")] btf_ext* btf_ext);

    [DllImport("libbpf/1.5.0/btf_ext__set_endianness", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf_ext__set_endianness([NativeTypeName("struct btf_ext *")] btf_ext* btf_ext, [NativeTypeName("enum btf_endianness")] btf_endianness endian);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__find_str([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_str([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* s);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_type([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const struct btf *")] btf* src_btf, [NativeTypeName("const struct btf_type *")] btf_type* src_type);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_btf([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const struct btf *")] btf* src_btf);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_int([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("size_t")] nuint byte_sz, int encoding);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_float([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("size_t")] nuint byte_sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_ptr([NativeTypeName("struct btf *")] btf* btf, int ref_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_array([NativeTypeName("struct btf *")] btf* btf, int index_type_id, int elem_type_id, [NativeTypeName("__u32")] uint nr_elems);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_struct([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__u32")] uint sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_union([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__u32")] uint sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_field([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, int field_type_id, [NativeTypeName("__u32")] uint bit_offset, [NativeTypeName("__u32")] uint bit_size);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_enum([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__u32")] uint bytes_sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_enum_value([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__s64")] long value);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_enum64([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__u32")] uint bytes_sz, [NativeTypeName("bool")] byte is_signed);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_enum64_value([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__u64")] ulong value);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_fwd([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("enum btf_fwd_kind")] btf_fwd_kind fwd_kind);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_typedef([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, int ref_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_volatile([NativeTypeName("struct btf *")] btf* btf, int ref_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_const([NativeTypeName("struct btf *")] btf* btf, int ref_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_restrict([NativeTypeName("struct btf *")] btf* btf, int ref_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_type_tag([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* value, int ref_type_id);

    [DllImport("libbpf/1.6.0/btf__add_type_attr", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_type_attr([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* value, int ref_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_func([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("enum btf_func_linkage")] btf_func_linkage linkage, int proto_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_func_proto([NativeTypeName("struct btf *")] btf* btf, int ret_type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_func_param([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, int type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_var([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, int linkage, int type_id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_datasec([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* name, [NativeTypeName("__u32")] uint byte_sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_datasec_var_info([NativeTypeName("struct btf *")] btf* btf, int var_type_id, [NativeTypeName("__u32")] uint offset, [NativeTypeName("__u32")] uint byte_sz);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_decl_tag([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* value, int ref_type_id, int component_idx);

    [DllImport("libbpf/1.6.0/btf__add_decl_attr", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__add_decl_attr([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const char *")] byte* value, int ref_type_id, int component_idx);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__dedup([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const struct btf_dedup_opts *")] btf_dedup_opts* opts);

    [DllImport("libbpf/1.5.0/btf__relocate", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__relocate([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("const struct btf *")] btf* base_btf);

    [DllImport("libbpf/1.7.0/btf__permute", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf__permute([NativeTypeName("struct btf *")] btf* btf, [NativeTypeName("__u32 *")] uint* id_map, [NativeTypeName("__u32")] uint id_map_cnt, [NativeTypeName("const struct btf_permute_opts *")] btf_permute_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    [return: NativeTypeName("struct btf_dump *")]
    public static extern btf_dump* btf_dump__new([NativeTypeName("const struct btf *")] btf* btf, [NativeTypeName("btf_dump_printf_fn_t")] delegate* unmanaged[Cdecl]<void*, byte*, void*, void> printf_fn, void* ctx, [NativeTypeName("const struct btf_dump_opts *")] btf_dump_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern void btf_dump__free([NativeTypeName("struct btf_dump *")] btf_dump* d);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf_dump__dump_type([NativeTypeName("struct btf_dump *")] btf_dump* d, [NativeTypeName("__u32")] uint id);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf_dump__emit_type_decl([NativeTypeName("struct btf_dump *")] btf_dump* d, [NativeTypeName("__u32")] uint id, [NativeTypeName("const struct btf_dump_emit_type_decl_opts *")] btf_dump_emit_type_decl_opts* opts);

    [DllImport("libbpf", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
    public static extern int btf_dump__dump_type_data([NativeTypeName("struct btf_dump *")] btf_dump* d, [NativeTypeName("__u32")] uint id, [NativeTypeName("const void *")] void* data, [NativeTypeName("size_t")] nuint data_sz, [NativeTypeName("const struct btf_dump_type_data_opts *")] btf_dump_type_data_opts* opts);

    [NativeTypeName("const __s32")]
    public const int BPF_ABS = 0x20;

    [NativeTypeName("const __s32")]
    public const int BPF_ADD = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_ALU = 0x04;

    [NativeTypeName("const __s32")]
    public const int BPF_ALU64 = 0x07;

    [NativeTypeName("const __s32")]
    public const int BPF_AND = 0x50;

    [NativeTypeName("const __s32")]
    public const int BPF_ARSH = 0xc0;

    [NativeTypeName("const __s32")]
    public const int BPF_ATOMIC = 0xc0;

    [NativeTypeName("const __s32")]
    public const int BPF_B = 0x10;

    [NativeTypeName("const __s32")]
    public const int BPF_BUILD_ID_SIZE = 20;

    [NativeTypeName("const __s32")]
    public const int BPF_CALL = 0x80;

    [NativeTypeName("const __s32")]
    public const int BPF_CMPXCHG = (0xf0 | 0x01);

    [NativeTypeName("const __s32")]
    public const int BPF_DIV = 0x30;

    [NativeTypeName("const __s32")]
    public const int BPF_DW = 0x18;

    [NativeTypeName("const __s32")]
    public const int BPF_END = 0xd0;

    [NativeTypeName("const __s32")]
    public const int BPF_EXIT = 0x90;

    [NativeTypeName("const __s32")]
    public const int BPF_FETCH = 0x01;

    [NativeTypeName("const __s32")]
    public const int BPF_FROM_BE = 0x08;

    [NativeTypeName("const __s32")]
    public const int BPF_FROM_LE = 0x00;

    [NativeTypeName("const __u32")]
    public const uint BPF_F_AFTER = (1U << 4);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_ALLOW_MULTI = (1U << 1);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_ALLOW_OVERRIDE = (1U << 0);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_ANY_ALIGNMENT = (1U << 1);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_BEFORE = (1U << 3);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_ID = (1U << 5);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_NETFILTER_IP_DEFRAG = (1U << 0);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_PREORDER = (1U << 6);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_QUERY_EFFECTIVE = (1U << 0);

    [NativeTypeName("const __s32")]
    public const int BPF_F_REDIRECT_FLAGS = 25;

    [NativeTypeName("const __u32")]
    public const uint BPF_F_REPLACE = (1U << 2);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_SLEEPABLE = (1U << 4);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_STRICT_ALIGNMENT = (1U << 0);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_TEST_REG_INVARIANTS = (1U << 7);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_TEST_RND_HI32 = (1U << 2);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_TEST_RUN_ON_CPU = (1U << 0);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_TEST_SKB_CHECKSUM_COMPLETE = (1U << 2);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_TEST_STATE_FREQ = (1U << 3);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_TEST_XDP_LIVE_FRAMES = (1U << 1);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_XDP_DEV_BOUND_ONLY = (1U << 6);

    [NativeTypeName("const __u32")]
    public const uint BPF_F_XDP_HAS_FRAGS = (1U << 5);

    [NativeTypeName("const __s32")]
    public const int BPF_H = 0x08;

    [NativeTypeName("const __s32")]
    public const int BPF_IMM = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_IND = 0x40;

    [NativeTypeName("const __s32")]
    public const int BPF_JA = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_JCOND = 0xe0;

    [NativeTypeName("const __s32")]
    public const int BPF_JEQ = 0x10;

    [NativeTypeName("const __s32")]
    public const int BPF_JGE = 0x30;

    [NativeTypeName("const __s32")]
    public const int BPF_JGT = 0x20;

    [NativeTypeName("const __s32")]
    public const int BPF_JLE = 0xb0;

    [NativeTypeName("const __s32")]
    public const int BPF_JLT = 0xa0;

    [NativeTypeName("const __s32")]
    public const int BPF_JMP = 0x05;

    [NativeTypeName("const __s32")]
    public const int BPF_JMP32 = 0x06;

    [NativeTypeName("const __s32")]
    public const int BPF_JNE = 0x50;

    [NativeTypeName("const __s32")]
    public const int BPF_JSET = 0x40;

    [NativeTypeName("const __s32")]
    public const int BPF_JSGE = 0x70;

    [NativeTypeName("const __s32")]
    public const int BPF_JSGT = 0x60;

    [NativeTypeName("const __s32")]
    public const int BPF_JSLE = 0xd0;

    [NativeTypeName("const __s32")]
    public const int BPF_JSLT = 0xc0;

    [NativeTypeName("const __s32")]
    public const int BPF_K = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_LD = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_LDX = 0x01;

    [NativeTypeName("const __s32")]
    public const int BPF_LEN = 0x80;

    [NativeTypeName("const __s32")]
    public const int BPF_LOAD_ACQ = 0x100;

    [NativeTypeName("const __u32")]
    public const uint BPF_LOG_BUF_SIZE = ((4294967295U) >> 8);

    [NativeTypeName("const __s32")]
    public const int BPF_LSH = 0x60;

    [NativeTypeName("const __s32")]
    public const int BPF_MAXINSNS = 4096;

    [NativeTypeName("const __s32")]
    public const int BPF_MEM = 0x60;

    [NativeTypeName("const __s32")]
    public const int BPF_MEMSX = 0x80;

    [NativeTypeName("const __s32")]
    public const int BPF_MISC = 0x07;

    [NativeTypeName("const __s32")]
    public const int BPF_MOD = 0x90;

    [NativeTypeName("const __s32")]
    public const int BPF_MOV = 0xb0;

    [NativeTypeName("const __s32")]
    public const int BPF_MSH = 0xa0;

    [NativeTypeName("const __s32")]
    public const int BPF_MUL = 0x20;

    [NativeTypeName("const __s32")]
    public const int BPF_NEG = 0x80;

    [NativeTypeName("const __u32")]
    public const uint BPF_OBJ_NAME_LEN = 16U;

    [NativeTypeName("const __s32")]
    public const int BPF_OR = 0x40;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_BTF_ID = 3;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_CALL = 1;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_FUNC = 4;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_KFUNC_CALL = 2;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_MAP_FD = 1;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_MAP_IDX = 5;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_MAP_IDX_VALUE = 6;

    [NativeTypeName("const __s32")]
    public const int BPF_PSEUDO_MAP_VALUE = 2;

    [NativeTypeName("const __s32")]
    public const int BPF_RET = 0x06;

    [NativeTypeName("const __s32")]
    public const int BPF_RSH = 0x70;

    [NativeTypeName("const __s32")]
    public const int BPF_ST = 0x02;

    [NativeTypeName("const __s32")]
    public const int BPF_STORE_REL = 0x110;

    [NativeTypeName("const __s32")]
    public const int BPF_STX = 0x03;

    [NativeTypeName("const __s32")]
    public const int BPF_SUB = 0x10;

    [NativeTypeName("const __s32")]
    public const int BPF_TAG_SIZE = 8;

    [NativeTypeName("const __s32")]
    public const int BPF_TO_BE = 0x08;

    [NativeTypeName("const __s32")]
    public const int BPF_TO_LE = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_W = 0x00;

    [NativeTypeName("const __s32")]
    public const int BPF_X = 0x08;

    [NativeTypeName("const __s32")]
    public const int BPF_XADD = 0xc0;

    [NativeTypeName("const __s32")]
    public const int BPF_XCHG = (0xe0 | 0x01);

    [NativeTypeName("const __s32")]
    public const int BPF_XOR = 0xa0;

    [NativeTypeName("const __s32")]
    public const int BTF_INT_BOOL = (1 << 2);

    [NativeTypeName("const __s32")]
    public const int BTF_INT_CHAR = (1 << 1);

    [NativeTypeName("const __s32")]
    public const int BTF_INT_SIGNED = (1 << 0);

    [NativeTypeName("const __s32")]
    public const int BTF_MAGIC = 0xeB9F;

    [NativeTypeName("const __s32")]
    public const int BTF_VERSION = 1;

    [NativeTypeName("const __s32")]
    public const int LIBBPF_MAJOR_VERSION = 1;

    [NativeTypeName("const __s32")]
    public const int LIBBPF_MINOR_VERSION = 7;

    [NativeTypeName("const __s32")]
    public const int LINUX_VERSION_CODE = 459277;

    [NativeTypeName("const __s32")]
    public const int LINUX_VERSION_MAJOR = 7;

    [NativeTypeName("const __s32")]
    public const int LINUX_VERSION_PATCHLEVEL = 2;

    [NativeTypeName("const __s32")]
    public const int LINUX_VERSION_SUBLEVEL = 13;

    [NativeTypeName("const __s32")]
    public const int MAPS_RELAX_COMPAT = 0x01;

    [NativeTypeName("const __s32")]
    public const int MAX_BPF_ATTACH_TYPE = 62;

    [NativeTypeName("const __s32")]
    public const int MAX_BPF_LINK_TYPE = 16;

    [NativeTypeName("const __s32")]
    public const int MAX_BPF_REG = 11;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER0 = 64;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER1 = 72;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER2 = 80;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER3 = 96;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER4 = 104;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER5 = 112;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER6 = 120;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER7 = 128;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER8 = 136;

    [NativeTypeName("const __s32")]
    public const int PERF_ATTR_SIZE_VER9 = 144;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_COLLISION = 0x0008;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_CORESIGHT_FORMAT_CORESIGHT = 0x0000;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_CORESIGHT_FORMAT_RAW = 0x0100;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_OVERWRITE = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_PARTIAL = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_PMU_FORMAT_TYPE_MASK = 0xff00;

    [NativeTypeName("const __s32")]
    public const int PERF_AUX_FLAG_TRUNCATED = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_BRANCH_ENTRY_INFO_BITS_MAX = 33;

    [NativeTypeName("const __s32")]
    public const int PERF_BR_ARM64_DEBUG_DATA = 7;

    [NativeTypeName("const __s32")]
    public const int PERF_BR_ARM64_DEBUG_EXIT = 5;

    [NativeTypeName("const __s32")]
    public const int PERF_BR_ARM64_DEBUG_HALT = 4;

    [NativeTypeName("const __s32")]
    public const int PERF_BR_ARM64_DEBUG_INST = 6;

    [NativeTypeName("const __s32")]
    public const int PERF_BR_ARM64_FIQ = 3;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_DISABLE = (((0U) << (((0 + 8) + 8) + 14)) | ((('$')) << (0 + 8)) | (((1)) << 0) | ((0) << ((0 + 8) + 8)));

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_ENABLE = (((0U) << (((0 + 8) + 8) + 14)) | ((('$')) << (0 + 8)) | (((0)) << 0) | ((0) << ((0 + 8) + 8)));

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_ID = 2148017159;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_MODIFY_ATTRIBUTES = 1074275339;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_PAUSE_OUTPUT = 1074013193;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_PERIOD = 1074275332;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_QUERY_BPF = 3221758986;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_REFRESH = (((0U) << (((0 + 8) + 8) + 14)) | ((('$')) << (0 + 8)) | (((2)) << 0) | ((0) << ((0 + 8) + 8)));

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_RESET = (((0U) << (((0 + 8) + 8) + 14)) | ((('$')) << (0 + 8)) | (((3)) << 0) | ((0) << ((0 + 8) + 8)));

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_SET_BPF = 1074013192;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_SET_FILTER = 1074275334;

    [NativeTypeName("const __u32")]
    public const uint PERF_EVENT_IOC_SET_OUTPUT = (((0U) << (((0 + 8) + 8) + 14)) | ((('$')) << (0 + 8)) | (((5)) << 0) | ((0) << ((0 + 8) + 8)));

    [NativeTypeName("const __u32")]
    public const uint PERF_FLAG_FD_CLOEXEC = (uint)(1U << 3);

    [NativeTypeName("const __u32")]
    public const uint PERF_FLAG_FD_NO_GROUP = (uint)(1U << 0);

    [NativeTypeName("const __u32")]
    public const uint PERF_FLAG_FD_OUTPUT = (uint)(1U << 1);

    [NativeTypeName("const __u32")]
    public const uint PERF_FLAG_PID_CGROUP = (uint)(1U << 2);

    [NativeTypeName("const __u32")]
    public const uint PERF_HW_EVENT_MASK = 0xffffffff;

    [NativeTypeName("const __s32")]
    public const int PERF_MAX_CONTEXTS_PER_STACK = 8;

    [NativeTypeName("const __s32")]
    public const int PERF_MAX_STACK_DEPTH = 127;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_BLK_ADDR = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_BLK_DATA = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_BLK_NA = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_BLK_SHIFT = 40;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_HOPS_0 = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_HOPS_1 = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_HOPS_2 = 0x0003;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_HOPS_3 = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_HOPS_SHIFT = 43;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LOCK_LOCKED = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LOCK_NA = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LOCK_SHIFT = 24;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_ANY_CACHE = 0x000b;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_CXL = 0x0009;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_IO = 0x000a;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_L0 = 0x0007;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_L1 = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_L2 = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_L2_MHB = 0x0005;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_L3 = 0x0003;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_L4 = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_LFB = 0x000c;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_MSC = 0x0006;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_NA = 0x000f;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_PMEM = 0x000e;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_RAM = 0x000d;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_SHIFT = 33;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVLNUM_UNC = 0x0008;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_HIT = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_IO = 0x1000;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_L1 = 0x0008;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_L2 = 0x0020;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_L3 = 0x0040;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_LFB = 0x0010;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_LOC_RAM = 0x0080;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_MISS = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_NA = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_REM_CCE1 = 0x0400;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_REM_CCE2 = 0x0800;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_REM_RAM1 = 0x0100;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_REM_RAM2 = 0x0200;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_SHIFT = 5;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_LVL_UNC = 0x2000;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_OP_EXEC = 0x0010;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_OP_LOAD = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_OP_NA = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_OP_PFETCH = 0x0008;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_OP_SHIFT = 0;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_OP_STORE = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_L_NON_SHARE = 0x03;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_L_SHARE = 0x02;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM0 = 0x08;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM1 = 0x09;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM2 = 0x0a;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM3 = 0x0b;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM4 = 0x0c;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM5 = 0x0d;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM6 = 0x0e;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MEM7 = 0x0f;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_MMIO = 0x07;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_NA = 0x0;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_O_IO = 0x04;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_O_NON_SHARE = 0x06;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_O_SHARE = 0x05;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_RSVD = 0x01;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REGION_SHIFT = 46;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REMOTE_REMOTE = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_REMOTE_SHIFT = 37;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOPX_FWD = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOPX_PEER = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOPX_SHIFT = 38;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOP_HIT = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOP_HITM = 0x0010;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOP_MISS = 0x0008;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOP_NA = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOP_NONE = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_SNOOP_SHIFT = 19;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_HIT = 0x0002;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_L1 = 0x0008;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_L2 = 0x0010;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_MISS = 0x0004;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_NA = 0x0001;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_OS = 0x0040;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_SHIFT = 26;

    [NativeTypeName("const __s32")]
    public const int PERF_MEM_TLB_WK = 0x0020;

    [NativeTypeName("const __s32")]
    public const int PERF_PMU_TYPE_SHIFT = 32;

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_KSYMBOL_FLAGS_UNREGISTER = (1 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_COMM_EXEC = (1 << 13);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_CPUMODE_MASK = (7 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_CPUMODE_UNKNOWN = (0 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_EXACT_IP = (1 << 14);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_EXT_RESERVED = (1 << 15);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_FORK_EXEC = (1 << 13);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_GUEST_KERNEL = (4 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_GUEST_USER = (5 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_HYPERVISOR = (3 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_KERNEL = (1 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_MMAP_BUILD_ID = (1 << 14);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_MMAP_DATA = (1 << 13);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_PROC_MAP_PARSE_TIMEOUT = (1 << 12);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_SWITCH_OUT = (1 << 13);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_SWITCH_OUT_PREEMPT = (1 << 14);

    [NativeTypeName("const __s32")]
    public const int PERF_RECORD_MISC_USER = (2 << 0);

    [NativeTypeName("const __s32")]
    public const int PERF_SAMPLE_BRANCH_PLM_ALL = 7;

    [NativeTypeName("const __s32")]
    public const int PERF_SAMPLE_WEIGHT_TYPE = 16793600;

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_DRV_MODE = (1U << 2);

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_HW_MODE = (1U << 3);

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_MASK = ((1U << 0) | ((1U << 1) | (1U << 2) | (1U << 3)) | (1U << 4));

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_MODES = ((1U << 1) | (1U << 2) | (1U << 3));

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_REPLACE = (1U << 4);

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_SKB_MODE = (1U << 1);

    [NativeTypeName("const __u32")]
    public const uint XDP_FLAGS_UPDATE_IF_NOEXIST = (1U << 0);

    [NativeTypeName("const __s32")]
    public const int XDP_PACKET_HEADROOM = 256;

    [NativeTypeName("const char[10]")]
    public static ReadOnlySpan<byte> BTF_BASE_ELF_SEC => ".BTF.base"u8;

    [NativeTypeName("const char[5]")]
    public static ReadOnlySpan<byte> BTF_ELF_SEC => ".BTF"u8;

    [NativeTypeName("const char[9]")]
    public static ReadOnlySpan<byte> BTF_EXT_ELF_SEC => ".BTF.ext"u8;

    [NativeTypeName("const char[6]")]
    public static ReadOnlySpan<byte> MAPS_ELF_SEC => ".maps"u8;
}
