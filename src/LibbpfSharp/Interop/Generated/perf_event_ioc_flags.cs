namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_event_ioc_flags : uint
{
    PERF_IOC_FLAG_GROUP = 1U << 0,
}
