namespace LibbpfSharp.Interop;

public partial struct bpf_kprobe_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u64")]
    public ulong bpf_cookie;

    [NativeTypeName("size_t")]
    public nuint offset;

    [NativeTypeName("bool")]
    public byte retprobe;

    [NativeTypeName("enum probe_attach_mode")]
    public probe_attach_mode attach_mode;
}
