namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_check_mtu_ret : uint
{
    BPF_MTU_CHK_RET_SUCCESS,
    BPF_MTU_CHK_RET_FRAG_NEEDED,
    BPF_MTU_CHK_RET_SEGS_TOOBIG,
}
