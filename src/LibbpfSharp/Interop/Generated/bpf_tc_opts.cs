namespace LibbpfSharp.Interop;

public partial struct bpf_tc_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    public int prog_fd;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("__u32")]
    public uint prog_id;

    [NativeTypeName("__u32")]
    public uint handle;

    [NativeTypeName("__u32")]
    public uint priority;
}
