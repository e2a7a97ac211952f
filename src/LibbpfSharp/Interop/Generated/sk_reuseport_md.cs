namespace LibbpfSharp.Interop;

public unsafe partial struct sk_reuseport_md
{
    public void* data;

    public void* data_end;

    [NativeTypeName("__u32")]
    public uint len;

    [NativeTypeName("__u32")]
    public uint eth_protocol;

    [NativeTypeName("__u32")]
    public uint ip_protocol;

    [NativeTypeName("__u32")]
    public uint bind_inany;

    [NativeTypeName("__u32")]
    public uint hash;

    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* sk;

    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* migrating_sk;
}
