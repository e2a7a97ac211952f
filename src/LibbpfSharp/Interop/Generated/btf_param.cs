namespace LibbpfSharp.Interop;

public partial struct btf_param
{
    [NativeTypeName("__u32")]
    public uint name_off;

    [NativeTypeName("__u32")]
    public uint type;
}
