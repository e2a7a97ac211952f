namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_sample_regs_abi : uint
{
    PERF_SAMPLE_REGS_ABI_NONE = 0,
    PERF_SAMPLE_REGS_ABI_32 = 1,
    PERF_SAMPLE_REGS_ABI_64 = 2,
}
