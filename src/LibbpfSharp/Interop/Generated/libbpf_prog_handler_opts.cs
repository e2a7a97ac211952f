namespace LibbpfSharp.Interop;

public unsafe partial struct libbpf_prog_handler_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("long")]
    public nint cookie;

    [NativeTypeName("libbpf_prog_setup_fn_t")]
    public delegate* unmanaged[Cdecl]<bpf_program*, nint, int> prog_setup_fn;

    [NativeTypeName("libbpf_prog_prepare_load_fn_t")]
    public delegate* unmanaged[Cdecl]<bpf_program*, bpf_prog_load_opts*, nint, int> prog_prepare_load_fn;

    [NativeTypeName("libbpf_prog_attach_fn_t")]
    public delegate* unmanaged[Cdecl]<bpf_program*, nint, bpf_link**, int> prog_attach_fn;
}
