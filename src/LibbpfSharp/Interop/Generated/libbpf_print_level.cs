namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum libbpf_print_level : uint
{
    LIBBPF_WARN,
    LIBBPF_INFO,
    LIBBPF_DEBUG,
}
