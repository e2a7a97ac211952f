namespace LibbpfSharp.Interop;

public partial struct perf_branch_entry
{
    [NativeTypeName("__u64")]
    public ulong from;

    [NativeTypeName("__u64")]
    public ulong to;

    public ulong _bitfield;

    [NativeTypeName("__u64 : 1")]
    public ulong mispred
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
    public ulong predicted
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
    public ulong in_tx
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
    public ulong abort
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

    [NativeTypeName("__u64 : 16")]
    public ulong cycles
    {
        get
        {
            return (_bitfield >> 4) & 0xFFFFUL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0xFFFFUL << 4)) | ((value & 0xFFFFUL) << 4);
        }
    }

    [NativeTypeName("__u64 : 4")]
    public ulong type
    {
        get
        {
            return (_bitfield >> 20) & 0xFUL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0xFUL << 20)) | ((value & 0xFUL) << 20);
        }
    }

    [NativeTypeName("__u64 : 2")]
    public ulong spec
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

    [NativeTypeName("__u64 : 4")]
    public ulong new_type
    {
        get
        {
            return (_bitfield >> 26) & 0xFUL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0xFUL << 26)) | ((value & 0xFUL) << 26);
        }
    }

    [NativeTypeName("__u64 : 3")]
    public ulong priv
    {
        get
        {
            return (_bitfield >> 30) & 0x7UL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x7UL << 30)) | ((value & 0x7UL) << 30);
        }
    }

    [NativeTypeName("__u64 : 31")]
    public ulong reserved
    {
        get
        {
            return (_bitfield >> 33) & 0x7FFFFFFFUL;
        }

        set
        {
            _bitfield = (_bitfield & ~(0x7FFFFFFFUL << 33)) | ((value & 0x7FFFFFFFUL) << 33);
        }
    }
}
