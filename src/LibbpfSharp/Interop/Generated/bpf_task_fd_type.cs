namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_task_fd_type : uint
{
    BPF_FD_TYPE_RAW_TRACEPOINT,
    BPF_FD_TYPE_TRACEPOINT,
    BPF_FD_TYPE_KPROBE,
    BPF_FD_TYPE_KRETPROBE,
    BPF_FD_TYPE_UPROBE,
    BPF_FD_TYPE_URETPROBE,
}
