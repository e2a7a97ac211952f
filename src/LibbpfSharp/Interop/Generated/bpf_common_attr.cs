namespace LibbpfSharp.Interop;

public partial struct bpf_common_attr
{
    [NativeTypeName("__u64")]
    public ulong log_buf;

    [NativeTypeName("__u32")]
    public uint log_size;

    [NativeTypeName("__u32")]
    public uint log_level;

    [NativeTypeName("__u32")]
    public uint log_true_size;
}
