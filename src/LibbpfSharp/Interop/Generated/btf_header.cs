namespace LibbpfSharp.Interop;

public partial struct btf_header
{
    [NativeTypeName("__u16")]
    public ushort magic;

    [NativeTypeName("__u8")]
    public byte version;

    [NativeTypeName("__u8")]
    public byte flags;

    [NativeTypeName("__u32")]
    public uint hdr_len;

    [NativeTypeName("__u32")]
    public uint type_off;

    [NativeTypeName("__u32")]
    public uint type_len;

    [NativeTypeName("__u32")]
    public uint str_off;

    [NativeTypeName("__u32")]
    public uint str_len;

    [NativeTypeName("__u32")]
    public uint layout_off;

    [NativeTypeName("__u32")]
    public uint layout_len;
}
