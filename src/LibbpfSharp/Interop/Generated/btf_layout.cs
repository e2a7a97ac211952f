namespace LibbpfSharp.Interop;

public partial struct btf_layout
{
    [NativeTypeName("__u8")]
    public byte info_sz;

    [NativeTypeName("__u8")]
    public byte elem_sz;

    [NativeTypeName("__u16")]
    public ushort flags;
}
