namespace LibbpfSharp.Interop;

public unsafe partial struct btf_dump_emit_type_decl_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("const char *")]
    public byte* field_name;

    public int indent_level;

    [NativeTypeName("bool")]
    public byte strip_mods;
}
