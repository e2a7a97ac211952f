using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_sk_lookup
{
    [NativeTypeName("__AnonymousRecord_bpf_L7556_C2")]
    public _Anonymous_e__Union Anonymous;

    [NativeTypeName("__u32")]
    public uint family;

    [NativeTypeName("__u32")]
    public uint protocol;

    [NativeTypeName("__u32")]
    public uint remote_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint remote_ip6[4];

    [NativeTypeName("__be16")]
    public ushort remote_port;

    [NativeTypeName("__u16")]
    public ushort _padding;

    [NativeTypeName("__u32")]
    public uint local_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint local_ip6[4];

    [NativeTypeName("__u32")]
    public uint local_port;

    [NativeTypeName("__u32")]
    public uint ingress_ifindex;

    [UnscopedRef]
    public ref bpf_sock* sk
    {
        get
        {
            return ref Anonymous.sk;
        }
    }

    [UnscopedRef]
    public ref ulong cookie
    {
        get
        {
            return ref Anonymous.cookie;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("struct bpf_sock *")]
        public bpf_sock* sk;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong cookie;
    }
}
