using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_link_create_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("union bpf_iter_link_info *")]
    public bpf_iter_link_info* iter_info;

    [NativeTypeName("__u32")]
    public uint iter_info_len;

    [NativeTypeName("__u32")]
    public uint target_btf_id;

    [NativeTypeName("__AnonymousRecord_bpf_L406_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref _Anonymous_e__Union._perf_event_e__Struct perf_event
    {
        get
        {
            return ref Anonymous.perf_event;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._kprobe_multi_e__Struct kprobe_multi
    {
        get
        {
            return ref Anonymous.kprobe_multi;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._uprobe_multi_e__Struct uprobe_multi
    {
        get
        {
            return ref Anonymous.uprobe_multi;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._tracing_e__Struct tracing
    {
        get
        {
            return ref Anonymous.tracing;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._netfilter_e__Struct netfilter
    {
        get
        {
            return ref Anonymous.netfilter;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._tcx_e__Struct tcx
    {
        get
        {
            return ref Anonymous.tcx;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._netkit_e__Struct netkit
    {
        get
        {
            return ref Anonymous.netkit;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._cgroup_e__Struct cgroup
    {
        get
        {
            return ref Anonymous.cgroup;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L407_C3")]
        public _perf_event_e__Struct perf_event;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L410_C3")]
        public _kprobe_multi_e__Struct kprobe_multi;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L417_C3")]
        public _uprobe_multi_e__Struct uprobe_multi;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L426_C3")]
        public _tracing_e__Struct tracing;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L429_C3")]
        public _netfilter_e__Struct netfilter;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L435_C3")]
        public _tcx_e__Struct tcx;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L440_C3")]
        public _netkit_e__Struct netkit;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L445_C3")]
        public _cgroup_e__Struct cgroup;

        public partial struct _perf_event_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong bpf_cookie;
        }

        public unsafe partial struct _kprobe_multi_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint flags;

            [NativeTypeName("__u32")]
            public uint cnt;

            [NativeTypeName("const char **")]
            public byte** syms;

            [NativeTypeName("const unsigned long *")]
            public nuint* addrs;

            [NativeTypeName("const __u64 *")]
            public ulong* cookies;
        }

        public unsafe partial struct _uprobe_multi_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint flags;

            [NativeTypeName("__u32")]
            public uint cnt;

            [NativeTypeName("const char *")]
            public byte* path;

            [NativeTypeName("const unsigned long *")]
            public nuint* offsets;

            [NativeTypeName("const unsigned long *")]
            public nuint* ref_ctr_offsets;

            [NativeTypeName("const __u64 *")]
            public ulong* cookies;

            [NativeTypeName("__u32")]
            public uint pid;
        }

        public partial struct _tracing_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong cookie;
        }

        public partial struct _netfilter_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint pf;

            [NativeTypeName("__u32")]
            public uint hooknum;

            [NativeTypeName("__s32")]
            public int priority;

            [NativeTypeName("__u32")]
            public uint flags;
        }

        public partial struct _tcx_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint relative_fd;

            [NativeTypeName("__u32")]
            public uint relative_id;

            [NativeTypeName("__u64")]
            public ulong expected_revision;
        }

        public partial struct _netkit_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint relative_fd;

            [NativeTypeName("__u32")]
            public uint relative_id;

            [NativeTypeName("__u64")]
            public ulong expected_revision;
        }

        public partial struct _cgroup_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint relative_fd;

            [NativeTypeName("__u32")]
            public uint relative_id;

            [NativeTypeName("__u64")]
            public ulong expected_revision;
        }
    }
}
