namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_event_read_format : uint
{
    PERF_FORMAT_TOTAL_TIME_ENABLED = 1U << 0,
    PERF_FORMAT_TOTAL_TIME_RUNNING = 1U << 1,
    PERF_FORMAT_ID = 1U << 2,
    PERF_FORMAT_GROUP = 1U << 3,
    PERF_FORMAT_LOST = 1U << 4,
    PERF_FORMAT_MAX = 1U << 5,
}
