namespace LibbpfSharp.Interop;

public unsafe partial struct perf_buffer_raw_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    public int cpu_cnt;

    public int* cpus;

    public int* map_keys;
}
