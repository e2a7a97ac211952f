namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_test_run_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const void *")]
    public void* data_in;

    public void* data_out;

    [NativeTypeName("__u32")]
    public uint data_size_in;

    [NativeTypeName("__u32")]
    public uint data_size_out;

    [NativeTypeName("const void *")]
    public void* ctx_in;

    public void* ctx_out;

    [NativeTypeName("__u32")]
    public uint ctx_size_in;

    [NativeTypeName("__u32")]
    public uint ctx_size_out;

    [NativeTypeName("__u32")]
    public uint retval;

    public int repeat;

    [NativeTypeName("__u32")]
    public uint duration;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("__u32")]
    public uint cpu;

    [NativeTypeName("__u32")]
    public uint batch_size;
}
