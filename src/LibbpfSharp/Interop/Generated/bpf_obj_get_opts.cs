namespace LibbpfSharp.Interop;

public partial struct bpf_obj_get_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint file_flags;

    public int path_fd;
}
