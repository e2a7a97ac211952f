namespace LibbpfSharp.Interop;

public partial struct bpf_core_relo
{
    [NativeTypeName("__u32")]
    public uint insn_off;

    [NativeTypeName("__u32")]
    public uint type_id;

    [NativeTypeName("__u32")]
    public uint access_str_off;

    [NativeTypeName("enum bpf_core_relo_kind")]
    public bpf_core_relo_kind kind;
}
