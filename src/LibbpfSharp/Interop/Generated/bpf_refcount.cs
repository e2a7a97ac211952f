namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_refcount
{
    [NativeTypeName("__u32[1]")]
    public fixed uint __opaque[1];
}
