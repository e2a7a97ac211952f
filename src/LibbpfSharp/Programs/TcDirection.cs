namespace LibbpfSharp;

/// <summary>Which packets of a network device traffic control hands to a program (<c>enum bpf_tc_attach_point</c> of libbpf.h).</summary>
public enum TcDirection
{
    /// <summary>Those it receives. <c>BPF_TC_INGRESS</c>.</summary>
    Ingress = 1,

    /// <summary>Those it sends. <c>BPF_TC_EGRESS</c>.</summary>
    Egress = 2,
}
