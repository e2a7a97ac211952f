namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_raw_tp_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char *")]
    public byte* tp_name;

    [NativeTypeName("__u64")]
    public ulong cookie;
}
