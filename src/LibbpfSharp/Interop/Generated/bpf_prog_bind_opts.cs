namespace LibbpfSharp.Interop;

public partial struct bpf_prog_bind_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint flags;
}
