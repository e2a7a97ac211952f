namespace LibbpfSharp.Interop;

public partial struct bpf_usdt_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u64")]
    public ulong usdt_cookie;
}
