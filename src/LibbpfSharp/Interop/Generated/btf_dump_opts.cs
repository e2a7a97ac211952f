namespace LibbpfSharp.Interop;

public partial struct btf_dump_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;
}
