namespace LibbpfSharp.Interop;

public partial struct bpf_map_batch_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u64")]
    public ulong elem_flags;

    [NativeTypeName("__u64")]
    public ulong flags;
}
