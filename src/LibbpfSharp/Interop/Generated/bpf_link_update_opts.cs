namespace LibbpfSharp.Interop;

public partial struct bpf_link_update_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("__u32")]
    public uint old_prog_fd;

    [NativeTypeName("__u32")]
    public uint old_map_fd;
}
