namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned long")]
public enum perf_callchain_context : ulong
{
    PERF_CONTEXT_HV = unchecked((ulong)(-32)),
    PERF_CONTEXT_KERNEL = unchecked((ulong)(-128)),
    PERF_CONTEXT_USER = unchecked((ulong)(-512)),
    PERF_CONTEXT_USER_DEFERRED = unchecked((ulong)(-640)),
    PERF_CONTEXT_GUEST = unchecked((ulong)(-2048)),
    PERF_CONTEXT_GUEST_KERNEL = unchecked((ulong)(-2176)),
    PERF_CONTEXT_GUEST_USER = unchecked((ulong)(-2560)),
    PERF_CONTEXT_MAX = unchecked((ulong)(-4095)),
}
