namespace LibbpfSharp.Interop;

public partial struct bpf_cgroup_storage_key
{
    [NativeTypeName("__u64")]
    public ulong cgroup_inode_id;

    [NativeTypeName("__u32")]
    public uint attach_type;
}
