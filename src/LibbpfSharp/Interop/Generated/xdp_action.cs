namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum xdp_action : uint
{
    XDP_ABORTED = 0,
    XDP_DROP,
    XDP_PASS,
    XDP_TX,
    XDP_REDIRECT,
}
