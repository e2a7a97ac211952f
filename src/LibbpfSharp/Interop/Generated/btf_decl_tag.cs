namespace LibbpfSharp.Interop;

public partial struct btf_decl_tag
{
    [NativeTypeName("__s32")]
    public int component_idx;
}
