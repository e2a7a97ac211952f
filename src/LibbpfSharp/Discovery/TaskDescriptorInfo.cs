using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What a descriptor of a process has a program attached to, where the kernel attached it without a link, as before Linux 5.15 (bpf_task_fd_query, "bpftool perf").</summary>
/// <param name="ProgramId">The program's number in the system.</param>
/// <param name="Kind">What it is attached to.</param>
/// <param name="Name">The tracepoint, the kernel function, or the file of a uprobe; empty for a kprobe by address.</param>
/// <param name="Offset">The offset in the function or file.</param>
/// <param name="Address">The address of a kprobe; 0 where the kernel does not tell.</param>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed unsafe record TaskDescriptorInfo(uint ProgramId, PerfEventKind Kind, string Name, ulong Offset, ulong Address)
{
    /// <summary>Asks about a descriptor (bpf_task_fd_query). Linux 4.18, CAP_SYS_ADMIN.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="descriptor">Its descriptor's number: of a perf event or raw tracepoint.</param>
    /// <returns>What it has attached; <see langword="null"/> when no program is attached with it.</returns>
    /// <exception cref="LibbpfException">There is no such process (ENOENT) or descriptor (EBADF), or the process lacks the privilege (EPERM).</exception>
    public static TaskDescriptorInfo? Query(int processId, int descriptor)
    {
        const int TextSize = 4096;
        byte* text = stackalloc byte[TextSize];
        text[0] = 0;
        uint length = TextSize, program = 0, kind = 0;
        ulong offset = 0, address = 0;
        using var messages = LibbpfMessages.Collect();
        int result = Libbpf.bpf_task_fd_query(processId, descriptor, 0, text, &length, &program, &kind, &offset, &address);

        // A perf event without a program, and a descriptor of anything else.
        if (result is -Errno.ENOENT or -Errno.ENOTSUPP or -Errno.EOPNOTSUPP && Directory.Exists($"/proc/{processId}"))
            return null;
        if (result < 0)
            Failure.Throw($"Asking about descriptor {descriptor} of process {processId}", -result, messages, BpfSystem.Hint(-result));
        return new TaskDescriptorInfo(program, (bpf_task_fd_type)kind switch
        {
            bpf_task_fd_type.BPF_FD_TYPE_TRACEPOINT or bpf_task_fd_type.BPF_FD_TYPE_RAW_TRACEPOINT => PerfEventKind.Tracepoint,
            bpf_task_fd_type.BPF_FD_TYPE_KPROBE => PerfEventKind.Kprobe,
            bpf_task_fd_type.BPF_FD_TYPE_KRETPROBE => PerfEventKind.Kretprobe,
            bpf_task_fd_type.BPF_FD_TYPE_UPROBE => PerfEventKind.Uprobe,
            bpf_task_fd_type.BPF_FD_TYPE_URETPROBE => PerfEventKind.Uretprobe,
            _ => default,
        }, NativeText.Decode(text), offset, address);
    }
}
