namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_hw_cache_op_id : uint
{
    PERF_COUNT_HW_CACHE_OP_READ = 0,
    PERF_COUNT_HW_CACHE_OP_WRITE = 1,
    PERF_COUNT_HW_CACHE_OP_PREFETCH = 2,
    PERF_COUNT_HW_CACHE_OP_MAX,
}
