using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_flow_keys
{
    [NativeTypeName("__u16")]
    public ushort nhoff;

    [NativeTypeName("__u16")]
    public ushort thoff;

    [NativeTypeName("__u16")]
    public ushort addr_proto;

    [NativeTypeName("__u8")]
    public byte is_frag;

    [NativeTypeName("__u8")]
    public byte is_first_frag;

    [NativeTypeName("__u8")]
    public byte is_encap;

    [NativeTypeName("__u8")]
    public byte ip_proto;

    [NativeTypeName("__be16")]
    public ushort n_proto;

    [NativeTypeName("__be16")]
    public ushort sport;

    [NativeTypeName("__be16")]
    public ushort dport;

    [NativeTypeName("__AnonymousRecord_bpf_L7460_C2")]
    public _Anonymous_e__Union Anonymous;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("__be32")]
    public uint flow_label;

    [UnscopedRef]
    public ref uint ipv4_src
    {
        get
        {
            return ref Anonymous.Anonymous1.ipv4_src;
        }
    }

    [UnscopedRef]
    public ref uint ipv4_dst
    {
        get
        {
            return ref Anonymous.Anonymous1.ipv4_dst;
        }
    }

    [UnscopedRef]
    public Span<uint> ipv6_src
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous.Anonymous2.ipv6_src[0], 4);
        }
    }

    [UnscopedRef]
    public Span<uint> ipv6_dst
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous.Anonymous2.ipv6_dst[0], 4);
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L7461_C3")]
        public _Anonymous1_e__Struct Anonymous1;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L7465_C3")]
        public _Anonymous2_e__Struct Anonymous2;

        public partial struct _Anonymous1_e__Struct
        {
            [NativeTypeName("__be32")]
            public uint ipv4_src;

            [NativeTypeName("__be32")]
            public uint ipv4_dst;
        }

        public unsafe partial struct _Anonymous2_e__Struct
        {
            [NativeTypeName("__u32[4]")]
            public fixed uint ipv6_src[4];

            [NativeTypeName("__u32[4]")]
            public fixed uint ipv6_dst[4];
        }
    }
}
