namespace LibbpfSharp.Interop;

public partial struct bpf_xdp_sock
{
    [NativeTypeName("__u32")]
    public uint queue_id;
}
