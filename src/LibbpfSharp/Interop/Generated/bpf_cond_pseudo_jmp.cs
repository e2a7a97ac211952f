namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_cond_pseudo_jmp : uint
{
    BPF_MAY_GOTO = 0,
}
