namespace LibbpfSharp.Interop;

public partial struct btf_enum
{
    [NativeTypeName("__u32")]
    public uint name_off;

    [NativeTypeName("__s32")]
    public int val;
}
