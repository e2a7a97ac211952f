namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_lwt_encap_mode : uint
{
    BPF_LWT_ENCAP_SEG6,
    BPF_LWT_ENCAP_SEG6_INLINE,
    BPF_LWT_ENCAP_IP,
}
