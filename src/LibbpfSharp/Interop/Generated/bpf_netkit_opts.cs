namespace LibbpfSharp.Interop;

public partial struct bpf_netkit_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("__u32")]
    public uint relative_fd;

    [NativeTypeName("__u32")]
    public uint relative_id;

    [NativeTypeName("__u64")]
    public ulong expected_revision;
}
