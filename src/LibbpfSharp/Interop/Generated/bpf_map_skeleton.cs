namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_map_skeleton
{
    [NativeTypeName("const char *")]
    public byte* name;

    [NativeTypeName("struct bpf_map **")]
    public bpf_map** map;

    public void** mmaped;

    [NativeTypeName("struct bpf_link **")]
    public bpf_link** link;
}
