namespace LibbpfSharp.Interop;

public partial struct bpf_program
{
}

public partial struct bpf_program
{
}
