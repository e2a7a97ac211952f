namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_object_subskeleton
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const struct bpf_object *")]
    public bpf_object* obj;

    public int map_cnt;

    public int map_skel_sz;

    [NativeTypeName("struct bpf_map_skeleton *")]
    public bpf_map_skeleton* maps;

    public int prog_cnt;

    public int prog_skel_sz;

    [NativeTypeName("struct bpf_prog_skeleton *")]
    public bpf_prog_skeleton* progs;

    public int var_cnt;

    public int var_skel_sz;

    [NativeTypeName("struct bpf_var_skeleton *")]
    public bpf_var_skeleton* vars;
}
