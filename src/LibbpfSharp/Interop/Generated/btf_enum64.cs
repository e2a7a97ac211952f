namespace LibbpfSharp.Interop;

public partial struct btf_enum64
{
    [NativeTypeName("__u32")]
    public uint name_off;

    [NativeTypeName("__u32")]
    public uint val_lo32;

    [NativeTypeName("__u32")]
    public uint val_hi32;
}
