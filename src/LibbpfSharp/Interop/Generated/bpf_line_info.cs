namespace LibbpfSharp.Interop;

public partial struct bpf_line_info
{
    [NativeTypeName("__u32")]
    public uint insn_off;

    [NativeTypeName("__u32")]
    public uint file_name_off;

    [NativeTypeName("__u32")]
    public uint line_off;

    [NativeTypeName("__u32")]
    public uint line_col;
}
