namespace LibbpfSharp.Interop;

public unsafe partial struct gen_loader_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char *")]
    public byte* data;

    [NativeTypeName("const char *")]
    public byte* insns;

    [NativeTypeName("__u32")]
    public uint data_sz;

    [NativeTypeName("__u32")]
    public uint insns_sz;

    [NativeTypeName("bool")]
    public byte gen_hash;
}
