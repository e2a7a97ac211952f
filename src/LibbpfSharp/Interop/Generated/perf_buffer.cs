namespace LibbpfSharp.Interop;

public partial struct perf_buffer
{
}
