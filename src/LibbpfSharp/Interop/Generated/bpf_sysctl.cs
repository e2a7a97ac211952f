namespace LibbpfSharp.Interop;

public partial struct bpf_sysctl
{
    [NativeTypeName("__u32")]
    public uint write;

    [NativeTypeName("__u32")]
    public uint file_pos;
}
