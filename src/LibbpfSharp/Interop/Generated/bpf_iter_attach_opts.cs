namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_iter_attach_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("union bpf_iter_link_info *")]
    public bpf_iter_link_info* link_info;

    [NativeTypeName("__u32")]
    public uint link_info_len;
}
