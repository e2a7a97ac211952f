using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_redir_neigh
{
    [NativeTypeName("__u32")]
    public uint nh_family;

    [NativeTypeName("__AnonymousRecord_bpf_L7417_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref uint ipv4_nh
    {
        get
        {
            return ref Anonymous.ipv4_nh;
        }
    }

    [UnscopedRef]
    public Span<uint> ipv6_nh
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous.ipv6_nh[0], 4);
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__be32")]
        public uint ipv4_nh;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint ipv6_nh[4];
    }
}
