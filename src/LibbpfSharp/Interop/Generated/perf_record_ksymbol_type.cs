namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum perf_record_ksymbol_type : uint
{
    PERF_RECORD_KSYMBOL_TYPE_UNKNOWN = 0,
    PERF_RECORD_KSYMBOL_TYPE_BPF = 1,
    PERF_RECORD_KSYMBOL_TYPE_OOL = 2,
    PERF_RECORD_KSYMBOL_TYPE_MAX,
}
