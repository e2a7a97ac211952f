namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_stats_type : uint
{
    BPF_STATS_RUN_TIME = 0,
}
