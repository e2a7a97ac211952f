namespace LibbpfSharp.Interop;

public partial struct bpf_perf_event_value
{
    [NativeTypeName("__u64")]
    public ulong counter;

    [NativeTypeName("__u64")]
    public ulong enabled;

    [NativeTypeName("__u64")]
    public ulong running;
}
