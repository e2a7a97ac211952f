namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_prog_load_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    public int attempts;

    [NativeTypeName("enum bpf_attach_type")]
    public bpf_attach_type expected_attach_type;

    [NativeTypeName("__u32")]
    public uint prog_btf_fd;

    [NativeTypeName("__u32")]
    public uint prog_flags;

    [NativeTypeName("__u32")]
    public uint prog_ifindex;

    [NativeTypeName("__u32")]
    public uint kern_version;

    [NativeTypeName("__u32")]
    public uint attach_btf_id;

    [NativeTypeName("__u32")]
    public uint attach_prog_fd;

    [NativeTypeName("__u32")]
    public uint attach_btf_obj_fd;

    [NativeTypeName("const int *")]
    public int* fd_array;

    [NativeTypeName("const void *")]
    public void* func_info;

    [NativeTypeName("__u32")]
    public uint func_info_cnt;

    [NativeTypeName("__u32")]
    public uint func_info_rec_size;

    [NativeTypeName("const void *")]
    public void* line_info;

    [NativeTypeName("__u32")]
    public uint line_info_cnt;

    [NativeTypeName("__u32")]
    public uint line_info_rec_size;

    [NativeTypeName("__u32")]
    public uint log_level;

    [NativeTypeName("__u32")]
    public uint log_size;

    [NativeTypeName("char *")]
    public byte* log_buf;

    [NativeTypeName("__u32")]
    public uint log_true_size;

    [NativeTypeName("__u32")]
    public uint token_fd;

    [NativeTypeName("__u32")]
    public uint fd_array_cnt;
}
