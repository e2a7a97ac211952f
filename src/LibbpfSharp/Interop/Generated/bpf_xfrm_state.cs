using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_xfrm_state
{
    [NativeTypeName("__u32")]
    public uint reqid;

    [NativeTypeName("__u32")]
    public uint spi;

    [NativeTypeName("__u16")]
    public ushort family;

    [NativeTypeName("__u16")]
    public ushort ext;

    [NativeTypeName("__AnonymousRecord_bpf_L6429_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref uint remote_ipv4
    {
        get
        {
            return ref Anonymous.remote_ipv4;
        }
    }

    [UnscopedRef]
    public Span<uint> remote_ipv6
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous.remote_ipv6[0], 4);
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint remote_ipv4;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint remote_ipv6[4];
    }
}
