using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct bpf_sock_tuple
{
    [NativeTypeName("__AnonymousRecord_bpf_L6529_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref _Anonymous_e__Union._ipv4_e__Struct ipv4
    {
        get
        {
            return ref Anonymous.ipv4;
        }
    }

    [UnscopedRef]
    public ref _Anonymous_e__Union._ipv6_e__Struct ipv6
    {
        get
        {
            return ref Anonymous.ipv6;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6530_C3")]
        public _ipv4_e__Struct ipv4;

        [FieldOffset(0)]
        [NativeTypeName("__AnonymousRecord_bpf_L6536_C3")]
        public _ipv6_e__Struct ipv6;

        public partial struct _ipv4_e__Struct
        {
            [NativeTypeName("__be32")]
            public uint saddr;

            [NativeTypeName("__be32")]
            public uint daddr;

            [NativeTypeName("__be16")]
            public ushort sport;

            [NativeTypeName("__be16")]
            public ushort dport;
        }

        public unsafe partial struct _ipv6_e__Struct
        {
            [NativeTypeName("__be32[4]")]
            public fixed uint saddr[4];

            [NativeTypeName("__be32[4]")]
            public fixed uint daddr[4];

            [NativeTypeName("__be16")]
            public ushort sport;

            [NativeTypeName("__be16")]
            public ushort dport;
        }
    }
}
