namespace LibbpfSharp.Interop;

public partial struct bpf_netfilter_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint pf;

    [NativeTypeName("__u32")]
    public uint hooknum;

    [NativeTypeName("__s32")]
    public int priority;

    [NativeTypeName("__u32")]
    public uint flags;
}
