using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_tunnel_key
{
    [NativeTypeName("__u32")]
    public uint tunnel_id;

    [NativeTypeName("__AnonymousRecord_bpf_L6404_C2")]
    public _Anonymous1_e__Union Anonymous1;

    [NativeTypeName("__u8")]
    public byte tunnel_tos;

    [NativeTypeName("__u8")]
    public byte tunnel_ttl;

    [NativeTypeName("__AnonymousRecord_bpf_L6410_C2")]
    public _Anonymous2_e__Union Anonymous2;

    [NativeTypeName("__u32")]
    public uint tunnel_label;

    [NativeTypeName("__AnonymousRecord_bpf_L6415_C2")]
    public _Anonymous3_e__Union Anonymous3;

    [UnscopedRef]
    public ref uint remote_ipv4
    {
        get
        {
            return ref Anonymous1.remote_ipv4;
        }
    }

    [UnscopedRef]
    public Span<uint> remote_ipv6
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous1.remote_ipv6[0], 4);
        }
    }

    [UnscopedRef]
    public ref ushort tunnel_ext
    {
        get
        {
            return ref Anonymous2.tunnel_ext;
        }
    }

    [UnscopedRef]
    public ref ushort tunnel_flags
    {
        get
        {
            return ref Anonymous2.tunnel_flags;
        }
    }

    [UnscopedRef]
    public ref uint local_ipv4
    {
        get
        {
            return ref Anonymous3.local_ipv4;
        }
    }

    [UnscopedRef]
    public Span<uint> local_ipv6
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous3.local_ipv6[0], 4);
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous1_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint remote_ipv4;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint remote_ipv6[4];
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous2_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u16")]
        public ushort tunnel_ext;

        [FieldOffset(0)]
        [NativeTypeName("__be16")]
        public ushort tunnel_flags;
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous3_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint local_ipv4;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint local_ipv6[4];
    }
}
