namespace LibbpfSharp.Interop;

public partial struct bpf_xdp_query_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint prog_id;

    [NativeTypeName("__u32")]
    public uint drv_prog_id;

    [NativeTypeName("__u32")]
    public uint hw_prog_id;

    [NativeTypeName("__u32")]
    public uint skb_prog_id;

    [NativeTypeName("__u8")]
    public byte attach_mode;

    [NativeTypeName("__u64")]
    public ulong feature_flags;

    [NativeTypeName("__u32")]
    public uint xdp_zc_max_segs;
}
