namespace LibbpfSharp.Interop;

public partial struct bpf_object
{
}

public partial struct bpf_object
{
}
