namespace LibbpfSharp.Interop;

public partial struct bpf_prog_linfo
{
}
