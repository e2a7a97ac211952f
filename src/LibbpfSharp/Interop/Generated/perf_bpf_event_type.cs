namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_bpf_event_type : uint
{
    PERF_BPF_EVENT_UNKNOWN = 0,
    PERF_BPF_EVENT_PROG_LOAD = 1,
    PERF_BPF_EVENT_PROG_UNLOAD = 2,
    PERF_BPF_EVENT_MAX,
}
