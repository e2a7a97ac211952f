namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_stack_build_id_status : uint
{
    BPF_STACK_BUILD_ID_EMPTY = 0,
    BPF_STACK_BUILD_ID_VALID = 1,
    BPF_STACK_BUILD_ID_IP = 2,
}
