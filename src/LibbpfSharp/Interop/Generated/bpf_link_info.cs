using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct bpf_link_info
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint id;

    [NativeTypeName("__u32")]
    public uint prog_id;

    [NativeTypeName("__AnonymousRecord_bpf_L6759_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref _Anonymous_e__Union._raw_tracepoint_e__Struct raw_tracepoint
    {
        get
        {
            return ref Anonymous.raw_tracepoint;
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
    public ref _Anonymous_e__Union._cgroup_e__Struct cgroup
    {
        get
        {
            return ref Anonymous.cgroup;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._iter_e__Struct iter
    {
        get
        {
            return ref Anonymous.iter;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._netns_e__Struct netns
    {
        get
        {
            return ref Anonymous.netns;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._xdp_e__Struct xdp
    {
        get
        {
            return ref Anonymous.xdp;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._struct_ops_e__Struct struct_ops
    {
        get
        {
            return ref Anonymous.struct_ops;
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
    public ref _Anonymous_e__Union._perf_event_e__Struct perf_event
    {
        get
        {
            return ref Anonymous.perf_event;
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
    public ref _Anonymous_e__Union._sockmap_e__Struct sockmap
    {
        get
        {
            return ref Anonymous.sockmap;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6760_C3")]
        public _raw_tracepoint_e__Struct raw_tracepoint;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6766_C3")]
        public _tracing_e__Struct tracing;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6773_C3")]
        public _cgroup_e__Struct cgroup;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6777_C3")]
        public _iter_e__Struct iter;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6801_C3")]
        public _netns_e__Struct netns;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6805_C3")]
        public _xdp_e__Struct xdp;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6808_C3")]
        public _struct_ops_e__Struct struct_ops;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6811_C3")]
        public _netfilter_e__Struct netfilter;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6817_C3")]
        public _kprobe_multi_e__Struct kprobe_multi;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6824_C3")]
        public _uprobe_multi_e__Struct uprobe_multi;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6834_C3")]
        public _perf_event_e__Struct perf_event;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6867_C3")]
        public _tcx_e__Struct tcx;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6871_C3")]
        public _netkit_e__Struct netkit;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6875_C3")]
        public _sockmap_e__Struct sockmap;

        public partial struct _raw_tracepoint_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong tp_name;

            [NativeTypeName("__u32")]
            public uint tp_name_len;

            [NativeTypeName("__u32")]
            public uint _padding;

            [NativeTypeName("__u64")]
            public ulong cookie;
        }

        public partial struct _tracing_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint attach_type;

            [NativeTypeName("__u32")]
            public uint target_obj_id;

            [NativeTypeName("__u32")]
            public uint target_btf_id;

            [NativeTypeName("__u32")]
            public uint _padding;

            [NativeTypeName("__u64")]
            public ulong cookie;
        }

        public partial struct _cgroup_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong cgroup_id;

            [NativeTypeName("__u32")]
            public uint attach_type;
        }

        public partial struct _iter_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong target_name;

            [NativeTypeName("__u32")]
            public uint target_name_len;

            [NativeTypeName("__AnonymousRecord_bpf_L6785_C4")]
            public _Anonymous1_e__Union Anonymous1;

            [NativeTypeName("__AnonymousRecord_bpf_L6790_C4")]
            public _Anonymous2_e__Union Anonymous2;

            [UnscopedRef]
            public ref _Anonymous1_e__Union._map_e__Struct map
            {
                get
                {
                    return ref Anonymous1.map;
                }
            }

            [UnscopedRef]
            public ref _Anonymous2_e__Union._cgroup_e__Struct cgroup
            {
                get
                {
                    return ref Anonymous2.cgroup;
                }
            }

            [UnscopedRef]
            public ref _Anonymous2_e__Union._task_e__Struct task
            {
                get
                {
                    return ref Anonymous2.task;
                }
            }

            [StructLayout(LayoutKind.Explicit)]
            public partial struct _Anonymous1_e__Union
            {
                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6786_C5")]
                public _map_e__Struct map;

                public partial struct _map_e__Struct
                {
                    [NativeTypeName("__u32")]
                    public uint map_id;
                }
            }

            [StructLayout(LayoutKind.Explicit)]
            public partial struct _Anonymous2_e__Union
            {
                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6791_C5")]
                public _cgroup_e__Struct cgroup;

                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6795_C5")]
                public _task_e__Struct task;

                public partial struct _cgroup_e__Struct
                {
                    [NativeTypeName("__u64")]
                    public ulong cgroup_id;

                    [NativeTypeName("__u32")]
                    public uint order;
                }

                public partial struct _task_e__Struct
                {
                    [NativeTypeName("__u32")]
                    public uint tid;

                    [NativeTypeName("__u32")]
                    public uint pid;
                }
            }
        }

        public partial struct _netns_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint netns_ino;

            [NativeTypeName("__u32")]
            public uint attach_type;
        }

        public partial struct _xdp_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint ifindex;
        }

        public partial struct _struct_ops_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint map_id;
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

        public partial struct _kprobe_multi_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong addrs;

            [NativeTypeName("__u32")]
            public uint count;

            [NativeTypeName("__u32")]
            public uint flags;

            [NativeTypeName("__u64")]
            public ulong missed;

            [NativeTypeName("__u64")]
            public ulong cookies;
        }

        public partial struct _uprobe_multi_e__Struct
        {
            [NativeTypeName("__u64")]
            public ulong path;

            [NativeTypeName("__u64")]
            public ulong offsets;

            [NativeTypeName("__u64")]
            public ulong ref_ctr_offsets;

            [NativeTypeName("__u64")]
            public ulong cookies;

            [NativeTypeName("__u32")]
            public uint path_size;

            [NativeTypeName("__u32")]
            public uint count;

            [NativeTypeName("__u32")]
            public uint flags;

            [NativeTypeName("__u32")]
            public uint pid;
        }

        public partial struct _perf_event_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint type;

            [NativeTypeName("__u32")]
            public uint _padding;

            [NativeTypeName("__AnonymousRecord_bpf_L6837_C4")]
            public _Anonymous_e__Union Anonymous;

            [UnscopedRef]
            public ref _Anonymous_e__Union._uprobe_e__Struct uprobe
            {
                get
                {
                    return ref Anonymous.uprobe;
                }
            }

            [UnscopedRef]
            public ref _Anonymous_e__Union._kprobe_e__Struct kprobe
            {
                get
                {
                    return ref Anonymous.kprobe;
                }
            }

            [UnscopedRef]
            public ref _Anonymous_e__Union._tracepoint_e__Struct tracepoint
            {
                get
                {
                    return ref Anonymous.tracepoint;
                }
            }

            [UnscopedRef]
            public ref _Anonymous_e__Union._event_e__Struct @event
            {
                get
                {
                    return ref Anonymous.@event;
                }
            }

            [StructLayout(LayoutKind.Explicit)]
            public partial struct _Anonymous_e__Union
            {
                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6838_C5")]
                public _uprobe_e__Struct uprobe;

                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6845_C5")]
                public _kprobe_e__Struct kprobe;

                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6853_C5")]
                public _tracepoint_e__Struct tracepoint;

                [FieldOffset(0)]
                [NativeTypeName("__AnonymousRecord_bpf_L6859_C5")]
                public _event_e__Struct @event;

                public partial struct _uprobe_e__Struct
                {
                    [NativeTypeName("__u64")]
                    public ulong file_name;

                    [NativeTypeName("__u32")]
                    public uint name_len;

                    [NativeTypeName("__u32")]
                    public uint offset;

                    [NativeTypeName("__u64")]
                    public ulong cookie;

                    [NativeTypeName("__u64")]
                    public ulong ref_ctr_offset;
                }

                public partial struct _kprobe_e__Struct
                {
                    [NativeTypeName("__u64")]
                    public ulong func_name;

                    [NativeTypeName("__u32")]
                    public uint name_len;

                    [NativeTypeName("__u32")]
                    public uint offset;

                    [NativeTypeName("__u64")]
                    public ulong addr;

                    [NativeTypeName("__u64")]
                    public ulong missed;

                    [NativeTypeName("__u64")]
                    public ulong cookie;
                }

                public partial struct _tracepoint_e__Struct
                {
                    [NativeTypeName("__u64")]
                    public ulong tp_name;

                    [NativeTypeName("__u32")]
                    public uint name_len;

                    [NativeTypeName("__u32")]
                    public uint _padding;

                    [NativeTypeName("__u64")]
                    public ulong cookie;
                }

                public partial struct _event_e__Struct
                {
                    [NativeTypeName("__u64")]
                    public ulong config;

                    [NativeTypeName("__u32")]
                    public uint type;

                    [NativeTypeName("__u32")]
                    public uint _padding;

                    [NativeTypeName("__u64")]
                    public ulong cookie;
                }
            }
        }

        public partial struct _tcx_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint ifindex;

            [NativeTypeName("__u32")]
            public uint attach_type;
        }

        public partial struct _netkit_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint ifindex;

            [NativeTypeName("__u32")]
            public uint attach_type;
        }

        public partial struct _sockmap_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint map_id;

            [NativeTypeName("__u32")]
            public uint attach_type;
        }
    }
}
