namespace LibbpfSharp.Interop;

public partial struct bpf_task_work
{
    [NativeTypeName("__u64")]
    public ulong __opaque;
}
