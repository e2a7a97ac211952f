namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_map_create_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint btf_fd;

    [NativeTypeName("__u32")]
    public uint btf_key_type_id;

    [NativeTypeName("__u32")]
    public uint btf_value_type_id;

    [NativeTypeName("__u32")]
    public uint btf_vmlinux_value_type_id;

    [NativeTypeName("__u32")]
    public uint inner_map_fd;

    [NativeTypeName("__u32")]
    public uint map_flags;

    [NativeTypeName("__u64")]
    public ulong map_extra;

    [NativeTypeName("__u32")]
    public uint numa_node;

    [NativeTypeName("__u32")]
    public uint map_ifindex;

    [NativeTypeName("__s32")]
    public int value_type_btf_obj_fd;

    [NativeTypeName("__u32")]
    public uint token_fd;

    [NativeTypeName("const void *")]
    public void* excl_prog_hash;

    [NativeTypeName("__u32")]
    public uint excl_prog_hash_size;
}
