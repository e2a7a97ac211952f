namespace LibbpfSharp.Interop;

public partial struct bpf_raw_tracepoint_args
{
}
