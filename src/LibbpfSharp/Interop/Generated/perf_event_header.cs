namespace LibbpfSharp.Interop;

public partial struct perf_event_header
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u16")]
    public ushort misc;

    [NativeTypeName("__u16")]
    public ushort size;
}
