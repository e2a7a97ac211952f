namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_kprobe_multi_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char **")]
    public byte** syms;

    [NativeTypeName("const unsigned long *")]
    public nuint* addrs;

    [NativeTypeName("const __u64 *")]
    public ulong* cookies;

    [NativeTypeName("size_t")]
    public nuint cnt;

    [NativeTypeName("bool")]
    public byte retprobe;

    [NativeTypeName("bool")]
    public byte session;

    [NativeTypeName("bool")]
    public byte unique_match;
}
