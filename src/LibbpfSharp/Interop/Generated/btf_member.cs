namespace LibbpfSharp.Interop;

public partial struct btf_member
{
    [NativeTypeName("__u32")]
    public uint name_off;

    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint offset;
}
