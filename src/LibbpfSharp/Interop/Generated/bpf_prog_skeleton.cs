namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_prog_skeleton
{
    [NativeTypeName("const char *")]
    public byte* name;

    [NativeTypeName("struct bpf_program **")]
    public bpf_program** prog;

    [NativeTypeName("struct bpf_link **")]
    public bpf_link** link;
}
