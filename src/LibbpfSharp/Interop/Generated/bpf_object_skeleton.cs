namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_object_skeleton
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char *")]
    public byte* name;

    [NativeTypeName("const void *")]
    public void* data;

    [NativeTypeName("size_t")]
    public nuint data_sz;

    [NativeTypeName("struct bpf_object **")]
    public bpf_object** obj;

    public int map_cnt;

    public int map_skel_sz;

    [NativeTypeName("struct bpf_map_skeleton *")]
    public bpf_map_skeleton* maps;

    public int prog_cnt;

    public int prog_skel_sz;

    [NativeTypeName("struct bpf_prog_skeleton *")]
    public bpf_prog_skeleton* progs;
}
