using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_fib_lookup
{
    [NativeTypeName("__u8")]
    public byte family;

    [NativeTypeName("__u8")]
    public byte l4_protocol;

    [NativeTypeName("__be16")]
    public ushort sport;

    [NativeTypeName("__be16")]
    public ushort dport;

    [NativeTypeName("__AnonymousRecord_bpf_L7347_C2")]
    public _Anonymous1_e__Union Anonymous1;

    [NativeTypeName("__u32")]
    public uint ifindex;

    [NativeTypeName("__AnonymousRecord_bpf_L7359_C2")]
    public _Anonymous2_e__Union Anonymous2;

    [NativeTypeName("__AnonymousRecord_bpf_L7371_C2")]
    public _Anonymous3_e__Union Anonymous3;

    [NativeTypeName("__AnonymousRecord_bpf_L7380_C2")]
    public _Anonymous4_e__Union Anonymous4;

    [NativeTypeName("__AnonymousRecord_bpf_L7385_C2")]
    public _Anonymous5_e__Union Anonymous5;

    [NativeTypeName("__AnonymousRecord_bpf_L7398_C2")]
    public _Anonymous6_e__Union Anonymous6;

    [UnscopedRef]
    public ref ushort tot_len
    {
        get
        {
            return ref Anonymous1.tot_len;
        }
    }

    [UnscopedRef]
    public ref ushort mtu_result
    {
        get
        {
            return ref Anonymous1.mtu_result;
        }
    }

    [UnscopedRef]
    public ref byte tos
    {
        get
        {
            return ref Anonymous2.tos;
        }
    }

    [UnscopedRef]
    public ref uint flowinfo
    {
        get
        {
            return ref Anonymous2.flowinfo;
        }
    }

    [UnscopedRef]
    public ref uint rt_metric
    {
        get
        {
            return ref Anonymous2.rt_metric;
        }
    }

    [UnscopedRef]
    public ref uint ipv4_src
    {
        get
        {
            return ref Anonymous3.ipv4_src;
        }
    }

    [UnscopedRef]
    public Span<uint> ipv6_src
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous3.ipv6_src[0], 4);
        }
    }

    [UnscopedRef]
    public ref uint ipv4_dst
    {
        get
        {
            return ref Anonymous4.ipv4_dst;
        }
    }

    [UnscopedRef]
    public Span<uint> ipv6_dst
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous4.ipv6_dst[0], 4);
        }
    }

    [UnscopedRef]
    public ref ushort h_vlan_proto
    {
        get
        {
            return ref Anonymous5.Anonymous.h_vlan_proto;
        }
    }

    [UnscopedRef]
    public ref ushort h_vlan_TCI
    {
        get
        {
            return ref Anonymous5.Anonymous.h_vlan_TCI;
        }
    }

    [UnscopedRef]
    public ref uint tbid
    {
        get
        {
            return ref Anonymous5.tbid;
        }
    }

    [UnscopedRef]
    public ref uint mark
    {
        get
        {
            return ref Anonymous6.Anonymous1.mark;
        }
    }

    [UnscopedRef]
    public Span<byte> smac
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous6.Anonymous2.smac[0], 6);
        }
    }

    [UnscopedRef]
    public Span<byte> dmac
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous6.Anonymous2.dmac[0], 6);
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous1_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u16")]
        public ushort tot_len;

        [FieldOffset(0)]
        [NativeTypeName("__u16")]
        public ushort mtu_result;
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous2_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u8")]
        public byte tos;

        [FieldOffset(0)]
        [NativeTypeName("__be32")]
        public uint flowinfo;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint rt_metric;
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous3_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__be32")]
        public uint ipv4_src;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint ipv6_src[4];
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous4_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__be32")]
        public uint ipv4_dst;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint ipv6_dst[4];
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous5_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L7386_C3")]
        public _Anonymous_e__Struct Anonymous;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint tbid;

        public partial struct _Anonymous_e__Struct
        {
            [NativeTypeName("__be16")]
            public ushort h_vlan_proto;

            [NativeTypeName("__be16")]
            public ushort h_vlan_TCI;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous6_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L7400_C3")]
        public _Anonymous1_e__Struct Anonymous1;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L7406_C3")]
        public _Anonymous2_e__Struct Anonymous2;

        public partial struct _Anonymous1_e__Struct
        {
            [NativeTypeName("__u32")]
            public uint mark;
        }

        public unsafe partial struct _Anonymous2_e__Struct
        {
            [NativeTypeName("__u8[6]")]
            public fixed byte smac[6];

            [NativeTypeName("__u8[6]")]
            public fixed byte dmac[6];
        }
    }
}
