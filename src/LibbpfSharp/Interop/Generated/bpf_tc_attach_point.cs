namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_tc_attach_point : uint
{
    BPF_TC_INGRESS = 1 << 0,
    BPF_TC_EGRESS = 1 << 1,
    BPF_TC_CUSTOM = 1 << 2,
    BPF_TC_QDISC = 1 << 3,
}
