namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_prog_info
{
    [NativeTypeName("__u32")]
    public uint type;

    [NativeTypeName("__u32")]
    public uint id;

    [NativeTypeName("__u8[8]")]
    public fixed byte tag[8];

    [NativeTypeName("__u32")]
    public uint jited_prog_len;

    [NativeTypeName("__u32")]
    public uint xlated_prog_len;

    [NativeTypeName("__u64")]
    public ulong jited_prog_insns;

    [NativeTypeName("__u64")]
    public ulong xlated_prog_insns;

    [NativeTypeName("__u64")]
    public ulong load_time;

    [NativeTypeName("__u32")]
    public uint created_by_uid;

    [NativeTypeName("__u32")]
    public uint nr_map_ids;

    [NativeTypeName("__u64")]
    public ulong map_ids;

    [NativeTypeName("char[16]")]
    public fixed byte name[16];

    [NativeTypeName("__u32")]
    public uint ifindex;

    public uint _bitfield;

    [NativeTypeName("__u32 : 1")]
    public uint gpl_compatible
    {
        get
        {
            return _bitfield & 0x1u;
        }

        set
        {
            _bitfield = (_bitfield & ~0x1u) | (value & 0x1u);
        }
    }

    [NativeTypeName("__u64")]
    public ulong netns_dev;

    [NativeTypeName("__u64")]
    public ulong netns_ino;

    [NativeTypeName("__u32")]
    public uint nr_jited_ksyms;

    [NativeTypeName("__u32")]
    public uint nr_jited_func_lens;

    [NativeTypeName("__u64")]
    public ulong jited_ksyms;

    [NativeTypeName("__u64")]
    public ulong jited_func_lens;

    [NativeTypeName("__u32")]
    public uint btf_id;

    [NativeTypeName("__u32")]
    public uint func_info_rec_size;

    [NativeTypeName("__u64")]
    public ulong func_info;

    [NativeTypeName("__u32")]
    public uint nr_func_info;

    [NativeTypeName("__u32")]
    public uint nr_line_info;

    [NativeTypeName("__u64")]
    public ulong line_info;

    [NativeTypeName("__u64")]
    public ulong jited_line_info;

    [NativeTypeName("__u32")]
    public uint nr_jited_line_info;

    [NativeTypeName("__u32")]
    public uint line_info_rec_size;

    [NativeTypeName("__u32")]
    public uint jited_line_info_rec_size;

    [NativeTypeName("__u32")]
    public uint nr_prog_tags;

    [NativeTypeName("__u64")]
    public ulong prog_tags;

    [NativeTypeName("__u64")]
    public ulong run_time_ns;

    [NativeTypeName("__u64")]
    public ulong run_cnt;

    [NativeTypeName("__u64")]
    public ulong recursion_misses;

    [NativeTypeName("__u32")]
    public uint verified_insns;

    [NativeTypeName("__u32")]
    public uint attach_btf_obj_id;

    [NativeTypeName("__u32")]
    public uint attach_btf_id;

    [NativeTypeName("__u32")]
    public uint _padding;
}
