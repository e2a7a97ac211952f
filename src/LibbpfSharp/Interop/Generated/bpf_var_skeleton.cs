namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_var_skeleton
{
    [NativeTypeName("const char *")]
    public byte* name;

    [NativeTypeName("struct bpf_map **")]
    public bpf_map** map;

    public void** addr;
}
