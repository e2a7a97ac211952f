namespace LibbpfSharp.Interop;

public partial struct bpf_prog_detach_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint flags;

    public int relative_fd;

    [NativeTypeName("__u32")]
    public uint relative_id;

    [NativeTypeName("__u64")]
    public ulong expected_revision;
}
