namespace LibbpfSharp.Interop;

public partial struct bpf_pidns_info
{
    [NativeTypeName("__u32")]
    public uint pid;

    [NativeTypeName("__u32")]
    public uint tgid;
}
