namespace LibbpfSharp.Interop;

public unsafe partial struct btf_dump_type_data_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char *")]
    public byte* indent_str;

    public int indent_level;

    [NativeTypeName("bool")]
    public byte compact;

    [NativeTypeName("bool")]
    public byte skip_names;

    [NativeTypeName("bool")]
    public byte emit_zeroes;

    [NativeTypeName("bool")]
    public byte emit_strings;
}
