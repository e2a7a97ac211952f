namespace LibbpfSharp.Interop;

public partial struct perf_buffer_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint sample_period;
}
