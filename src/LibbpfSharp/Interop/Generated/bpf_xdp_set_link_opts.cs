namespace LibbpfSharp.Interop;

public partial struct bpf_xdp_set_link_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    public int old_fd;
}
