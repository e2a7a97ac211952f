namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_list_node
{
    [NativeTypeName("__u64[3]")]
    public fixed ulong __opaque[3];
}
