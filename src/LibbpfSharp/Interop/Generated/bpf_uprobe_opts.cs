namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_uprobe_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("size_t")]
    public nuint ref_ctr_offset;

    [NativeTypeName("__u64")]
    public ulong bpf_cookie;

    [NativeTypeName("bool")]
    public byte retprobe;

    [NativeTypeName("const char *")]
    public byte* func_name;

    [NativeTypeName("enum probe_attach_mode")]
    public probe_attach_mode attach_mode;
}
