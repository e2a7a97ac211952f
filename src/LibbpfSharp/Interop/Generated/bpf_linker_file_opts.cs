namespace LibbpfSharp.Interop;

public partial struct bpf_linker_file_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;
}
