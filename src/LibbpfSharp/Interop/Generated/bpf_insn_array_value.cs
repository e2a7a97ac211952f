namespace LibbpfSharp.Interop;

public partial struct bpf_insn_array_value
{
    [NativeTypeName("__u32")]
    public uint orig_off;

    [NativeTypeName("__u32")]
    public uint xlated_off;

    [NativeTypeName("__u32")]
    public uint jitted_off;

    [NativeTypeName("__u32")]
    public uint _padding;
}
