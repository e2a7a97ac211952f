namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_btf_load_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("char *")]
    public byte* log_buf;

    [NativeTypeName("__u32")]
    public uint log_level;

    [NativeTypeName("__u32")]
    public uint log_size;

    [NativeTypeName("__u32")]
    public uint log_true_size;

    [NativeTypeName("__u32")]
    public uint btf_flags;

    [NativeTypeName("__u32")]
    public uint token_fd;
}
