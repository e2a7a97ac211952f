namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_sock
{
    [NativeTypeName("__u32")]
    public uint bound_dev_if;

    [NativeTypeName("__u32")]
    public uint family;

    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint protocol;

    [NativeTypeName("__u32")]
    public uint mark;

    [NativeTypeName("__u32")]
    public uint priority;

    [NativeTypeName("__u32")]
    public uint src_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint src_ip6[4];

    [NativeTypeName("__u32")]
    public uint src_port;

    [NativeTypeName("__be16")]
    public ushort dst_port;

    [NativeTypeName("__u16")]
    public ushort _padding;

    [NativeTypeName("__u32")]
    public uint dst_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint dst_ip6[4];

    [NativeTypeName("__u32")]
    public uint state;

    [NativeTypeName("__s32")]
    public int rx_queue_mapping;
}
