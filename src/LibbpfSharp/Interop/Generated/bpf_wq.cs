namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_wq
{
    [NativeTypeName("__u64[2]")]
    public fixed ulong __opaque[2];
}
