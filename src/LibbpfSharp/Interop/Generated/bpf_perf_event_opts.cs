namespace LibbpfSharp.Interop;

public partial struct bpf_perf_event_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u64")]
    public ulong bpf_cookie;

    [NativeTypeName("bool")]
    public byte force_ioctl_attach;

    [NativeTypeName("bool")]
    public byte dont_enable;
}
