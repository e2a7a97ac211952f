namespace LibbpfSharp.Interop;

public enum bpf_perf_event_ret
{
    LIBBPF_PERF_EVENT_DONE = 0,
    LIBBPF_PERF_EVENT_ERROR = -1,
    LIBBPF_PERF_EVENT_CONT = -2,
}
