namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_kfunc_flags : uint
{
    BPF_F_PAD_ZEROS = (1U << 0),
}
