namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum btf_max : uint
{
    BTF_MAX_KIND = 0x0000007f,
    BTF_MAX_TYPE = 0x000fffff,
    BTF_MAX_NAME_OFFSET = 0x00ffffff,
    BTF_MAX_VLEN = 0x00ffffff,
}
