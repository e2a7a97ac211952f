namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_iter_num
{
    [NativeTypeName("__u64[1]")]
    public fixed ulong __opaque[1];
}
