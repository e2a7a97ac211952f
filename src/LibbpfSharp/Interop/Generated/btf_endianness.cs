namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum btf_endianness : uint
{
    BTF_LITTLE_ENDIAN = 0,
    BTF_BIG_ENDIAN = 1,
}
