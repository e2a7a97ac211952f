namespace LibbpfSharp.Interop;

public partial struct bpf_prog_stream_read_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;
}
