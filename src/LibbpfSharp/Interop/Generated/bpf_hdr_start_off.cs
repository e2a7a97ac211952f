namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_hdr_start_off : uint
{
    BPF_HDR_START_MAC,
    BPF_HDR_START_NET,
}
