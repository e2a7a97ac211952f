namespace LibbpfSharp.Interop;

public partial struct bpf_func_info
{
    [NativeTypeName("__u32")]
    public uint insn_off;

    [NativeTypeName("__u32")]
    public uint type_id;
}
