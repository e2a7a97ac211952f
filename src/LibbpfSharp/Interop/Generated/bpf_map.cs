namespace LibbpfSharp.Interop;

public partial struct bpf_map
{
}

public partial struct bpf_map
{
}
