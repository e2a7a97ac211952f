namespace LibbpfSharp.Interop;

public partial struct bpf_token_info
{
    [NativeTypeName("__u64")]
    public ulong allowed_cmds;

    [NativeTypeName("__u64")]
    public ulong allowed_maps;

    [NativeTypeName("__u64")]
    public ulong allowed_progs;

    [NativeTypeName("__u64")]
    public ulong allowed_attachs;
}
