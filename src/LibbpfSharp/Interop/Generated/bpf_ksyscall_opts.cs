namespace LibbpfSharp.Interop;

public partial struct bpf_ksyscall_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u64")]
    public ulong bpf_cookie;

    [NativeTypeName("bool")]
    public byte retprobe;
}
