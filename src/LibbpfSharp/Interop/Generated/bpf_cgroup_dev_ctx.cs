namespace LibbpfSharp.Interop;

public partial struct bpf_cgroup_dev_ctx
{
    [NativeTypeName("__u32")]
    public uint access_type;

    [NativeTypeName("__u32")]
    public uint major;

    [NativeTypeName("__u32")]
    public uint minor;
}
