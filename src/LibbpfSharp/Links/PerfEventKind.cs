namespace LibbpfSharp;

/// <summary>What a perf event link is attached to (<c>enum bpf_perf_event_type</c> of linux/bpf.h).</summary>
public enum PerfEventKind
{
    /// <summary>Not told: the kernel is older than 6.6. <c>BPF_PERF_EVENT_UNSPEC</c>.</summary>
    Unspecified = 0,

    /// <summary>The entry of a user function. <c>BPF_PERF_EVENT_UPROBE</c>.</summary>
    Uprobe = 1,

    /// <summary>The return of a user function. <c>BPF_PERF_EVENT_URETPROBE</c>.</summary>
    Uretprobe = 2,

    /// <summary>The entry of a kernel function. <c>BPF_PERF_EVENT_KPROBE</c>.</summary>
    Kprobe = 3,

    /// <summary>The return of a kernel function. <c>BPF_PERF_EVENT_KRETPROBE</c>.</summary>
    Kretprobe = 4,

    /// <summary>A tracepoint. <c>BPF_PERF_EVENT_TRACEPOINT</c>.</summary>
    Tracepoint = 5,

    /// <summary>A hardware or software event. <c>BPF_PERF_EVENT_EVENT</c>.</summary>
    Event = 6,
}
