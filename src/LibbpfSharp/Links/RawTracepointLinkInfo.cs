namespace LibbpfSharp;

/// <summary>A link to a raw tracepoint. Linux 5.8.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="Tracepoint">The tracepoint's name.</param>
/// <param name="Cookie">The cookie; 0 for none, and before Linux 6.16.</param>
public sealed record RawTracepointLinkInfo(uint Id, uint ProgramId, string Tracepoint, ulong Cookie)
    : BpfLinkInfo(Id, BpfLinkType.RawTracepoint, ProgramId);
