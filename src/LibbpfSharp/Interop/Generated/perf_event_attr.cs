using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct perf_event_attr
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint size;

    [NativeTypeName("__u64")]
    public ulong config;

    [NativeTypeName("__AnonymousRecord_perf_event_L410_C2")]
    public _Anonymous1_e__Union Anonymous1;

    [NativeTypeName("__u64")]
    public ulong sample_type;

    [NativeTypeName("__u64")]
    public ulong read_format;

    public ulong _bitfield;

    [NativeTypeName("__u64 : 1")]
    public ulong disabled
    {
        get
        {
            return _bitfield & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~0x1UL) | (value & 0x1UL);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong inherit
    {
        get
        {
            return (_bitfield >> 1) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 1)) | ((value & 0x1UL) << 1);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong pinned
    {
        get
        {
            return (_bitfield >> 2) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 2)) | ((value & 0x1UL) << 2);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclusive
    {
        get
        {
            return (_bitfield >> 3) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 3)) | ((value & 0x1UL) << 3);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_user
    {
        get
        {
            return (_bitfield >> 4) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 4)) | ((value & 0x1UL) << 4);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_kernel
    {
        get
        {
            return (_bitfield >> 5) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 5)) | ((value & 0x1UL) << 5);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_hv
    {
        get
        {
            return (_bitfield >> 6) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 6)) | ((value & 0x1UL) << 6);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_idle
    {
        get
        {
            return (_bitfield >> 7) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 7)) | ((value & 0x1UL) << 7);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong mmap
    {
        get
        {
            return (_bitfield >> 8) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 8)) | ((value & 0x1UL) << 8);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong comm
    {
        get
        {
            return (_bitfield >> 9) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 9)) | ((value & 0x1UL) << 9);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong freq
    {
        get
        {
            return (_bitfield >> 10) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 10)) | ((value & 0x1UL) << 10);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong inherit_stat
    {
        get
        {
            return (_bitfield >> 11) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 11)) | ((value & 0x1UL) << 11);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong enable_on_exec
    {
        get
        {
            return (_bitfield >> 12) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 12)) | ((value & 0x1UL) << 12);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong task
    {
        get
        {
            return (_bitfield >> 13) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 13)) | ((value & 0x1UL) << 13);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong watermark
    {
        get
        {
            return (_bitfield >> 14) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 14)) | ((value & 0x1UL) << 14);
        }
    }

    [NativeTypeName("__u64 : 2")]
    public ulong precise_ip
    {
        get
        {
            return (_bitfield >> 15) & 0x3UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x3UL << 15)) | ((value & 0x3UL) << 15);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong mmap_data
    {
        get
        {
            return (_bitfield >> 17) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 17)) | ((value & 0x1UL) << 17);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong sample_id_all
    {
        get
        {
            return (_bitfield >> 18) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 18)) | ((value & 0x1UL) << 18);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_host
    {
        get
        {
            return (_bitfield >> 19) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 19)) | ((value & 0x1UL) << 19);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_guest
    {
        get
        {
            return (_bitfield >> 20) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 20)) | ((value & 0x1UL) << 20);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_callchain_kernel
    {
        get
        {
            return (_bitfield >> 21) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 21)) | ((value & 0x1UL) << 21);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong exclude_callchain_user
    {
        get
        {
            return (_bitfield >> 22) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 22)) | ((value & 0x1UL) << 22);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong mmap2
    {
        get
        {
            return (_bitfield >> 23) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 23)) | ((value & 0x1UL) << 23);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong comm_exec
    {
        get
        {
            return (_bitfield >> 24) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 24)) | ((value & 0x1UL) << 24);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong use_clockid
    {
        get
        {
            return (_bitfield >> 25) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 25)) | ((value & 0x1UL) << 25);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong context_switch
    {
        get
        {
            return (_bitfield >> 26) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 26)) | ((value & 0x1UL) << 26);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong write_backward
    {
        get
        {
            return (_bitfield >> 27) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 27)) | ((value & 0x1UL) << 27);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong namespaces
    {
        get
        {
            return (_bitfield >> 28) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 28)) | ((value & 0x1UL) << 28);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong ksymbol
    {
        get
        {
            return (_bitfield >> 29) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 29)) | ((value & 0x1UL) << 29);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong bpf_event
    {
        get
        {
            return (_bitfield >> 30) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 30)) | ((value & 0x1UL) << 30);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong aux_output
    {
        get
        {
            return (_bitfield >> 31) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 31)) | ((value & 0x1UL) << 31);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong cgroup
    {
        get
        {
            return (_bitfield >> 32) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 32)) | ((value & 0x1UL) << 32);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong text_poke
    {
        get
        {
            return (_bitfield >> 33) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 33)) | ((value & 0x1UL) << 33);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong build_id
    {
        get
        {
            return (_bitfield >> 34) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 34)) | ((value & 0x1UL) << 34);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong inherit_thread
    {
        get
        {
            return (_bitfield >> 35) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 35)) | ((value & 0x1UL) << 35);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong remove_on_exec
    {
        get
        {
            return (_bitfield >> 36) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 36)) | ((value & 0x1UL) << 36);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong sigtrap
    {
        get
        {
            return (_bitfield >> 37) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 37)) | ((value & 0x1UL) << 37);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong defer_callchain
    {
        get
        {
            return (_bitfield >> 38) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 38)) | ((value & 0x1UL) << 38);
        }
    }

    [NativeTypeName("__u64 : 1")]
    public ulong defer_output
    {
        get
        {
            return (_bitfield >> 39) & 0x1UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x1UL << 39)) | ((value & 0x1UL) << 39);
        }
    }

    [NativeTypeName("__u64 : 24")]
    public ulong __reserved_1
    {
        get
        {
            return (_bitfield >> 40) & 0xFFFFFFUL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0xFFFFFFUL << 40)) | ((value & 0xFFFFFFUL) << 40);
        }
    }

    [NativeTypeName("__AnonymousRecord_perf_event_L471_C2")]
    public _Anonymous2_e__Union Anonymous2;

    [NativeTypeName("__u32")]
    public uint bp_type;

    [NativeTypeName("__AnonymousRecord_perf_event_L477_C2")]
    public _Anonymous3_e__Union Anonymous3;

    [NativeTypeName("__AnonymousRecord_perf_event_L483_C2")]
    public _Anonymous4_e__Union Anonymous4;

    [NativeTypeName("__u64")]
    public ulong branch_sample_type;

    [NativeTypeName("__u64")]
    public ulong sample_regs_user;

    [NativeTypeName("__u32")]
    public uint sample_stack_user;

    [NativeTypeName("__s32")]
    public int clockid;

    [NativeTypeName("__u64")]
    public ulong sample_regs_intr;

    [NativeTypeName("__u32")]
    public uint aux_watermark;

    [NativeTypeName("__u16")]
    public ushort sample_max_stack;

    [NativeTypeName("__u16")]
    public ushort __reserved_2;

    [NativeTypeName("__u32")]
    public uint aux_sample_size;

    [NativeTypeName("__AnonymousRecord_perf_event_L530_C2")]
    public _Anonymous5_e__Union Anonymous5;

    [NativeTypeName("__u64")]
    public ulong sig_data;

    [NativeTypeName("__u64")]
    public ulong config3;

    [NativeTypeName("__u64")]
    public ulong config4;

    [UnscopedRef]
    public ref ulong sample_period
    {
        get
        {
            return ref Anonymous1.sample_period;
        }
    }

    [UnscopedRef]
    public ref ulong sample_freq
    {
        get
        {
            return ref Anonymous1.sample_freq;
        }
    }

    [UnscopedRef]
    public ref uint wakeup_events
    {
        get
        {
            return ref Anonymous2.wakeup_events;
        }
    }

    [UnscopedRef]
    public ref uint wakeup_watermark
    {
        get
        {
            return ref Anonymous2.wakeup_watermark;
        }
    }

    [UnscopedRef]
    public ref ulong bp_addr
    {
        get
        {
            return ref Anonymous3.bp_addr;
        }
    }

    [UnscopedRef]
    public ref ulong kprobe_func
    {
        get
        {
            return ref Anonymous3.kprobe_func;
        }
    }

    [UnscopedRef]
    public ref ulong uprobe_path
    {
        get
        {
            return ref Anonymous3.uprobe_path;
        }
    }

    [UnscopedRef]
    public ref ulong config1
    {
        get
        {
            return ref Anonymous3.config1;
        }
    }

    [UnscopedRef]
    public ref ulong bp_len
    {
        get
        {
            return ref Anonymous4.bp_len;
        }
    }

    [UnscopedRef]
    public ref ulong kprobe_addr
    {
        get
        {
            return ref Anonymous4.kprobe_addr;
        }
    }

    [UnscopedRef]
    public ref ulong probe_offset
    {
        get
        {
            return ref Anonymous4.probe_offset;
        }
    }

    [UnscopedRef]
    public ref ulong config2
    {
        get
        {
            return ref Anonymous4.config2;
        }
    }

    [UnscopedRef]
    public ref uint aux_action
    {
        get
        {
            return ref Anonymous5.aux_action;
        }
    }

    public uint aux_start_paused
    {
        get
        {
            return Anonymous5.Anonymous.aux_start_paused;
        }

        set
        {
            Anonymous5.Anonymous.aux_start_paused = value;
        }
    }

    public uint aux_pause
    {
        get
        {
            return Anonymous5.Anonymous.aux_pause;
        }

        set
        {
            Anonymous5.Anonymous.aux_pause = value;
        }
    }

    public uint aux_resume
    {
        get
        {
            return Anonymous5.Anonymous.aux_resume;
        }

        set
        {
            Anonymous5.Anonymous.aux_resume = value;
        }
    }

    public uint __reserved_3
    {
        get
        {
            return Anonymous5.Anonymous.__reserved_3;
        }

        set
        {
            Anonymous5.Anonymous.__reserved_3 = value;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous1_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong sample_period;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong sample_freq;
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous2_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint wakeup_events;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint wakeup_watermark;
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous3_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong bp_addr;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong kprobe_func;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong uprobe_path;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong config1;
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous4_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong bp_len;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong kprobe_addr;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong probe_offset;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong config2;
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous5_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint aux_action;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_perf_event_L532_C3")]
        public _Anonymous_e__Struct Anonymous;

        public partial struct _Anonymous_e__Struct
        {
            public uint _bitfield;

            [NativeTypeName("__u32 : 1")]
            public uint aux_start_paused
            {
                get
                {
                    return _bitfield & 0x1u;
                }

                set
                {
                    _bitfield = (_bitfield & ~0x1u) | (value & 0x1u);
                }
            }

            [NativeTypeName("__u32 : 1")]
            public uint aux_pause
            {
                get
                {
                    return (_bitfield >> 1) & 0x1u;
                }

                set
                {
                    _bitfield = (_bitfield & ~(0x1u << 1)) | ((value & 0x1u) << 1);
                }
            }

            [NativeTypeName("__u32 : 1")]
            public uint aux_resume
            {
                get
                {
                    return (_bitfield >> 2) & 0x1u;
                }

                set
                {
                    _bitfield = (_bitfield & ~(0x1u << 2)) | ((value & 0x1u) << 2);
                }
            }

            [NativeTypeName("__u32 : 29")]
            public uint __reserved_3
            {
                get
                {
                    return (_bitfield >> 3) & 0x1FFFFFFFu;
                }

                set
                {
                    _bitfield = (_bitfield & ~(0x1FFFFFFFu << 3)) | ((value & 0x1FFFFFFFu) << 3);
                }
            }
        }
    }
}
