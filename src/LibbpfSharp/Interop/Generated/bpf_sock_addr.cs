namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_sock_addr
{
    [NativeTypeName("__u32")]
    public uint user_family;

    [NativeTypeName("__u32")]
    public uint user_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint user_ip6[4];

    [NativeTypeName("__u32")]
    public uint user_port;

    [NativeTypeName("__u32")]
    public uint family;

    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint protocol;

    [NativeTypeName("__u32")]
    public uint msg_src_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint msg_src_ip6[4];

    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* sk;
}
