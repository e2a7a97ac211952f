namespace LibbpfSharp.Interop;

public partial struct ring_buffer_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;
}
