namespace LibbpfSharp.Interop;

public partial struct perf_ns_link_info
{
    [NativeTypeName("__u64")]
    public ulong dev;

    [NativeTypeName("__u64")]
    public ulong ino;
}
