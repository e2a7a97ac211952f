namespace LibbpfSharp.Interop;

public partial struct xdp_md
{
    [NativeTypeName("__u32")]
    public uint data;

    [NativeTypeName("__u32")]
    public uint data_end;

    [NativeTypeName("__u32")]
    public uint data_meta;

    [NativeTypeName("__u32")]
    public uint ingress_ifindex;

    [NativeTypeName("__u32")]
    public uint rx_queue_index;

    [NativeTypeName("__u32")]
    public uint egress_ifindex;
}
