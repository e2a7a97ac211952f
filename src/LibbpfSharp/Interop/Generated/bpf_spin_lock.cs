namespace LibbpfSharp.Interop;

public partial struct bpf_spin_lock
{
    [NativeTypeName("__u32")]
    public uint val;
}
