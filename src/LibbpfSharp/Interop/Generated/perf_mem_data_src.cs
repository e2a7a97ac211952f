using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

[StructLayout(LayoutKind.Explicit)]
public partial struct perf_mem_data_src
{
    [FieldOffset(0)]
    [NativeTypeName("__u64")]
    public ulong val;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_perf_event_L1320_C2")]
    public _Anonymous_e__Struct Anonymous;

    public ulong mem_op
    {
        get
        {
            return Anonymous.mem_op;
        }

        set
        {
            Anonymous.mem_op = value;
        }
    }

    public ulong mem_lvl
    {
        get
        {
            return Anonymous.mem_lvl;
        }

        set
        {
            Anonymous.mem_lvl = value;
        }
    }

    public ulong mem_snoop
    {
        get
        {
            return Anonymous.mem_snoop;
        }

        set
        {
            Anonymous.mem_snoop = value;
        }
    }

    public ulong mem_lock
    {
        get
        {
            return Anonymous.mem_lock;
        }

        set
        {
            Anonymous.mem_lock = value;
        }
    }

    public ulong mem_dtlb
    {
        get
        {
            return Anonymous.mem_dtlb;
        }

        set
        {
            Anonymous.mem_dtlb = value;
        }
    }

    public ulong mem_lvl_num
    {
        get
        {
            return Anonymous.mem_lvl_num;
        }

        set
        {
            Anonymous.mem_lvl_num = value;
        }
    }

    public ulong mem_remote
    {
        get
        {
            return Anonymous.mem_remote;
        }

        set
        {
            Anonymous.mem_remote = value;
        }
    }

    public ulong mem_snoopx
    {
        get
        {
            return Anonymous.mem_snoopx;
        }

        set
        {
            Anonymous.mem_snoopx = value;
        }
    }

    public ulong mem_blk
    {
        get
        {
            return Anonymous.mem_blk;
        }

        set
        {
            Anonymous.mem_blk = value;
        }
    }

    public ulong mem_hops
    {
        get
        {
            return Anonymous.mem_hops;
        }

        set
        {
            Anonymous.mem_hops = value;
        }
    }

    public ulong mem_region
    {
        get
        {
            return Anonymous.mem_region;
        }

        set
        {
            Anonymous.mem_region = value;
        }
    }

    public ulong mem_rsvd
    {
        get
        {
            return Anonymous.mem_rsvd;
        }

        set
        {
            Anonymous.mem_rsvd = value;
        }
    }

    public partial struct _Anonymous_e__Struct
    {
        public ulong _bitfield;

        [NativeTypeName("__u64 : 5")]
        public ulong mem_op
        {
            get
            {
                return _bitfield & 0x1FUL;
            }

            set
            {
                _bitfield = (_bitfield & ~0x1FUL) | (value & 0x1FUL);
            }
        }

        [NativeTypeName("__u64 : 14")]
        public ulong mem_lvl
        {
            get
            {
                return (_bitfield >> 5) & 0x3FFFUL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x3FFFUL << 5)) | ((value & 0x3FFFUL) << 5);
            }
        }

        [NativeTypeName("__u64 : 5")]
        public ulong mem_snoop
        {
            get
            {
                return (_bitfield >> 19) & 0x1FUL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x1FUL << 19)) | ((value & 0x1FUL) << 19);
            }
        }

        [NativeTypeName("__u64 : 2")]
        public ulong mem_lock
        {
            get
            {
                return (_bitfield >> 24) & 0x3UL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x3UL << 24)) | ((value & 0x3UL) << 24);
            }
        }

        [NativeTypeName("__u64 : 7")]
        public ulong mem_dtlb
        {
            get
            {
                return (_bitfield >> 26) & 0x7FUL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x7FUL << 26)) | ((value & 0x7FUL) << 26);
            }
        }

        [NativeTypeName("__u64 : 4")]
        public ulong mem_lvl_num
        {
            get
            {
                return (_bitfield >> 33) & 0xFUL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0xFUL << 33)) | ((value & 0xFUL) << 33);
            }
        }

        [NativeTypeName("__u64 : 1")]
        public ulong mem_remote
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

        [NativeTypeName("__u64 : 2")]
        public ulong mem_snoopx
        {
            get
            {
                return (_bitfield >> 38) & 0x3UL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x3UL << 38)) | ((value & 0x3UL) << 38);
            }
        }

        [NativeTypeName("__u64 : 3")]
        public ulong mem_blk
        {
            get
            {
                return (_bitfield >> 40) & 0x7UL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x7UL << 40)) | ((value & 0x7UL) << 40);
            }
        }

        [NativeTypeName("__u64 : 3")]
        public ulong mem_hops
        {
            get
            {
                return (_bitfield >> 43) & 0x7UL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x7UL << 43)) | ((value & 0x7UL) << 43);
            }
        }

        [NativeTypeName("__u64 : 5")]
        public ulong mem_region
        {
            get
            {
                return (_bitfield >> 46) & 0x1FUL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x1FUL << 46)) | ((value & 0x1FUL) << 46);
            }
        }

        [NativeTypeName("__u64 : 13")]
        public ulong mem_rsvd
        {
            get
            {
                return (_bitfield >> 51) & 0x1FFFUL;
            }

            set
            {
                _bitfield = (_bitfield & ~(0x1FFFUL << 51)) | ((value & 0x1FFFUL) << 51);
            }
        }
    }
}
