namespace LibbpfSharp.Interop;

public partial struct bpf_linker
{
}
