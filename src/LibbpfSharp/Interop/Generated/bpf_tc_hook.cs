namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_tc_hook
{
    [NativeTypeName("size_t")]
    public nuint sz;

    public int ifindex;

    [NativeTypeName("enum bpf_tc_attach_point")]
    public bpf_tc_attach_point attach_point;

    [NativeTypeName("__u32")]
    public uint parent;

    [NativeTypeName("__u32")]
    public uint handle;

    [NativeTypeName("const char *")]
    public byte* qdisc;
}
