namespace LibbpfSharp.Interop;

public unsafe partial struct sk_msg_md
{
    public void* data;

    public void* data_end;

    [NativeTypeName("__u32")]
    public uint family;

    [NativeTypeName("__u32")]
    public uint remote_ip4;

    [NativeTypeName("__u32")]
    public uint local_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint remote_ip6[4];

    [NativeTypeName("__u32[4]")]
    public fixed uint local_ip6[4];

    [NativeTypeName("__u32")]
    public uint remote_port;

    [NativeTypeName("__u32")]
    public uint local_port;

    [NativeTypeName("__u32")]
    public uint size;

    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* sk;
}
