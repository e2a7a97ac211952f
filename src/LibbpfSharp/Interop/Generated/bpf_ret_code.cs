namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_ret_code : uint
{
    BPF_OK = 0,
    BPF_DROP = 2,
    BPF_REDIRECT = 7,
    BPF_LWT_REROUTE = 128,
    BPF_FLOW_DISSECTOR_CONTINUE = 129,
}
