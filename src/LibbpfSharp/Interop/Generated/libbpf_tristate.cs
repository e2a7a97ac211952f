namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum libbpf_tristate : uint
{
    TRI_NO = 0,
    TRI_YES = 1,
    TRI_MODULE = 2,
}
