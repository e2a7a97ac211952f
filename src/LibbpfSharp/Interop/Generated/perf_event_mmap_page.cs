using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct perf_event_mmap_page
{
    [NativeTypeName("__u32")]
    public uint version;

    [NativeTypeName("__u32")]
    public uint compat_version;

    [NativeTypeName("__u32")]
    public uint @lock;

    [NativeTypeName("__u32")]
    public uint index;

    [NativeTypeName("__s64")]
    public long offset;

    [NativeTypeName("__u64")]
    public ulong time_enabled;

    [NativeTypeName("__u64")]
    public ulong time_running;

    [NativeTypeName("__AnonymousRecord_perf_event_L639_C2")]
    public _Anonymous_e__Union Anonymous;

    [NativeTypeName("__u16")]
    public ushort pmc_width;

    [NativeTypeName("__u16")]
    public ushort time_shift;

    [NativeTypeName("__u32")]
    public uint time_mult;

    [NativeTypeName("__u64")]
    public ulong time_offset;

    [NativeTypeName("__u64")]
    public ulong time_zero;

    [NativeTypeName("__u32")]
    public uint size;

    [NativeTypeName("__u32")]
    public uint __reserved_1;

    [NativeTypeName("__u64")]
    public ulong time_cycles;

    [NativeTypeName("__u64")]
    public ulong time_mask;

    [NativeTypeName("__u8[928]")]
    public fixed byte __reserved[928];

    [NativeTypeName("__u64")]
    public ulong data_head;

    [NativeTypeName("__u64")]
    public ulong data_tail;

    [NativeTypeName("__u64")]
    public ulong data_offset;

    [NativeTypeName("__u64")]
    public ulong data_size;

    [NativeTypeName("__u64")]
    public ulong aux_head;

    [NativeTypeName("__u64")]
    public ulong aux_tail;

    [NativeTypeName("__u64")]
    public ulong aux_offset;

    [NativeTypeName("__u64")]
    public ulong aux_size;

    [UnscopedRef]
    public ref ulong capabilities
    {
        get
        {
            return ref Anonymous.capabilities;
        }
    }

    public ulong cap_bit0
    {
        get
        {
            return Anonymous.Anonymous.cap_bit0;
        }

        set
        {
            Anonymous.Anonymous.cap_bit0 = value;
        }
    }

    public ulong cap_bit0_is_deprecated
    {
        get
        {
            return Anonymous.Anonymous.cap_bit0_is_deprecated;
        }

        set
        {
            Anonymous.Anonymous.cap_bit0_is_deprecated = value;
        }
    }

    public ulong cap_user_rdpmc
    {
        get
        {
            return Anonymous.Anonymous.cap_user_rdpmc;
        }

        set
        {
            Anonymous.Anonymous.cap_user_rdpmc = value;
        }
    }

    public ulong cap_user_time
    {
        get
        {
            return Anonymous.Anonymous.cap_user_time;
        }

        set
        {
            Anonymous.Anonymous.cap_user_time = value;
        }
    }

    public ulong cap_user_time_zero
    {
        get
        {
            return Anonymous.Anonymous.cap_user_time_zero;
        }

        set
        {
            Anonymous.Anonymous.cap_user_time_zero = value;
        }
    }

    public ulong cap_user_time_short
    {
        get
        {
            return Anonymous.Anonymous.cap_user_time_short;
        }

        set
        {
            Anonymous.Anonymous.cap_user_time_short = value;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong capabilities;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_perf_event_L641_C3")]
        public _Anonymous_e__Struct Anonymous;

        public partial struct _Anonymous_e__Struct
        {
            public ulong _bitfield;

            [NativeTypeName("__u64 : 1")]
            public ulong cap_bit0
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
            public ulong cap_bit0_is_deprecated
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
            public ulong cap_user_rdpmc
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
            public ulong cap_user_time
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
            public ulong cap_user_time_zero
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
            public ulong cap_user_time_short
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
        }
    }
}
