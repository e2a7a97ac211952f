namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum btf_func_linkage : uint
{
    BTF_FUNC_STATIC = 0,
    BTF_FUNC_GLOBAL = 1,
    BTF_FUNC_EXTERN = 2,
}
