namespace LibbpfSharp.Interop;

public partial struct bpf_get_fd_by_id_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint open_flags;

    [NativeTypeName("__u32")]
    public uint token_fd;
}
