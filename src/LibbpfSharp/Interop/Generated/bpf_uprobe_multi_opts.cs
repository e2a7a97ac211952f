namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_uprobe_multi_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char **")]
    public byte** syms;

    [NativeTypeName("const unsigned long *")]
    public nuint* offsets;

    [NativeTypeName("const unsigned long *")]
    public nuint* ref_ctr_offsets;

    [NativeTypeName("const __u64 *")]
    public ulong* cookies;

    [NativeTypeName("size_t")]
    public nuint cnt;

    [NativeTypeName("bool")]
    public byte retprobe;

    [NativeTypeName("bool")]
    public byte session;
}
