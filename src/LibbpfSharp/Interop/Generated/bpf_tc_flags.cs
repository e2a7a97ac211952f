namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_tc_flags : uint
{
    BPF_TC_F_REPLACE = 1 << 0,
}
