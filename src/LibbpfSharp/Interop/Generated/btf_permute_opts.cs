namespace LibbpfSharp.Interop;

public unsafe partial struct btf_permute_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("struct btf_ext *")]
    public btf_ext* btf_ext;
}
