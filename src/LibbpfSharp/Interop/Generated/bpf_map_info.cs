namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_map_info
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint id;

    [NativeTypeName("__u32")]
    public uint key_size;

    [NativeTypeName("__u32")]
    public uint value_size;

    [NativeTypeName("__u32")]
    public uint max_entries;

    [NativeTypeName("__u32")]
    public uint map_flags;

    [NativeTypeName("char[16]")]
    public fixed byte name[16];

    [NativeTypeName("__u32")]
    public uint ifindex;

    [NativeTypeName("__u32")]
    public uint btf_vmlinux_value_type_id;

    [NativeTypeName("__u64")]
    public ulong netns_dev;

    [NativeTypeName("__u64")]
    public ulong netns_ino;

    [NativeTypeName("__u32")]
    public uint btf_id;

    [NativeTypeName("__u32")]
    public uint btf_key_type_id;

    [NativeTypeName("__u32")]
    public uint btf_value_type_id;

    [NativeTypeName("__u32")]
    public uint btf_vmlinux_id;

    [NativeTypeName("__u64")]
    public ulong map_extra;

    [NativeTypeName("__u64")]
    public ulong hash;

    [NativeTypeName("__u32")]
    public uint hash_size;

    [NativeTypeName("__u32")]
    public uint _padding;
}
