namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum btf_fwd_kind : uint
{
    BTF_FWD_STRUCT = 0,
    BTF_FWD_UNION = 1,
    BTF_FWD_ENUM = 2,
}
