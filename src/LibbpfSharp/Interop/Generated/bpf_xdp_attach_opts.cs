namespace LibbpfSharp.Interop;

public partial struct bpf_xdp_attach_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    public int old_prog_fd;
}
