namespace LibbpfSharp.Interop;

public partial struct bpf_tracepoint_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u64")]
    public ulong bpf_cookie;
}
