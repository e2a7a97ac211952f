namespace LibbpfSharp.Interop;

public partial struct perf_event_query_bpf
{
    [NativeTypeName("__u32")]
    public uint ids_len;

    [NativeTypeName("__u32")]
    public uint prog_cnt;
}
