namespace LibbpfSharp.Interop;

public partial struct user_ring_buffer_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;
}
