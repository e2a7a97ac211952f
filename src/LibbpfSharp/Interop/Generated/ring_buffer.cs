namespace LibbpfSharp.Interop;

public partial struct ring_buffer
{
}
