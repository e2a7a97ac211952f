namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_list_head
{
    [NativeTypeName("__u64[2]")]
    public fixed ulong __opaque[2];
}
