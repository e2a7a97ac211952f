namespace LibbpfSharp.Interop;

public partial struct btf_var
{
    [NativeTypeName("__u32")]
    public uint linkage;
}
