namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_rb_node
{
    [NativeTypeName("__u64[4]")]
    public fixed ulong __opaque[4];
}
