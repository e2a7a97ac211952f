namespace LibbpfSharp.Interop;

public partial struct btf_var_secinfo
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint offset;

    [NativeTypeName("__u32")]
    public uint size;
}
