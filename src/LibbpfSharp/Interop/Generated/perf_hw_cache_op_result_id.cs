namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_hw_cache_op_result_id : uint
{
    PERF_COUNT_HW_CACHE_RESULT_ACCESS = 0,
    PERF_COUNT_HW_CACHE_RESULT_MISS = 1,
    PERF_COUNT_HW_CACHE_RESULT_MAX,
}
