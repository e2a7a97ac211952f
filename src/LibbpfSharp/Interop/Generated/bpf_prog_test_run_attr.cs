namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_prog_test_run_attr
{
    public int prog_fd;

    public int repeat;

    [NativeTypeName("const void *")]
    public void* data_in;

    [NativeTypeName("__u32")]
    public uint data_size_in;

    public void* data_out;

    [NativeTypeName("__u32")]
    public uint data_size_out;

    [NativeTypeName("__u32")]
    public uint retval;

    [NativeTypeName("__u32")]
    public uint duration;

    [NativeTypeName("const void *")]
    public void* ctx_in;

    [NativeTypeName("__u32")]
    public uint ctx_size_in;

    public void* ctx_out;

    [NativeTypeName("__u32")]
    public uint ctx_size_out;
}
