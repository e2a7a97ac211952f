namespace LibbpfSharp.Interop;

public partial struct btf_array
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint index_type;

    [NativeTypeName("__u32")]
    public uint nelems;
}
