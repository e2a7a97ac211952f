namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_check_mtu_flags : uint
{
    BPF_MTU_CHK_SEGS = (1U << 0),
}
