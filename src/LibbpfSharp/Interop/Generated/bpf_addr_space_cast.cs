namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_addr_space_cast : uint
{
    BPF_ADDR_SPACE_CAST = 1,
}
