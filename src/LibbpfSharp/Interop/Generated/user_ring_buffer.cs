namespace LibbpfSharp.Interop;

public partial struct user_ring_buffer
{
}
