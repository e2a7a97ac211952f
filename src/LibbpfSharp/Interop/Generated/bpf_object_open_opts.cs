namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_object_open_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char *")]
    public byte* object_name;

    [NativeTypeName("bool")]
    public byte relaxed_maps;

    [NativeTypeName("const char *")]
    public byte* pin_root_path;

    [NativeTypeName("__u32")]
    public uint _padding;

    [NativeTypeName("const char *")]
    public byte* kconfig;

    [NativeTypeName("const char *")]
    public byte* btf_custom_path;

    [NativeTypeName("char *")]
    public byte* kernel_log_buf;

    [NativeTypeName("size_t")]
    public nuint kernel_log_size;

    [NativeTypeName("__u32")]
    public uint kernel_log_level;

    [NativeTypeName("const char *")]
    public byte* bpf_token_path;
}
