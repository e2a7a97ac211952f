namespace LibbpfSharp;

/// <summary>A link to a kprobe, uprobe, tracepoint or perf event. Linux 5.15; what it is attached to 6.6.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">The kernel function, the executable or the tracepoint.</param>
/// <param name="Offset">Bytes into the function or the file, for probes.</param>
/// <param name="Cookie">The cookie; 0 for none, and before Linux 6.9.</param>
public sealed record PerfEventLinkInfo(uint Id, uint ProgramId, PerfEventKind Kind, string? Name, ulong Offset, ulong Cookie)
    : BpfLinkInfo(Id, BpfLinkType.PerfEvent, ProgramId);
