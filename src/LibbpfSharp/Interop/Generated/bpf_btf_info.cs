namespace LibbpfSharp.Interop;

public partial struct bpf_btf_info
{
    [NativeTypeName("__u64")]
    public ulong btf;

    [NativeTypeName("__u32")]
    public uint btf_size;

    [NativeTypeName("__u32")]
    public uint id;

    [NativeTypeName("__u64")]
    public ulong name;

    [NativeTypeName("__u32")]
    public uint name_len;

    [NativeTypeName("__u32")]
    public uint kernel_btf;
}
