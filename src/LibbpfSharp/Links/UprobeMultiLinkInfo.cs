namespace LibbpfSharp;

/// <summary>A link to many user functions. Linux 6.8.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="Path">The executable or library.</param>
/// <param name="Count">How many functions.</param>
/// <param name="IsReturn">Whether the program runs at their return.</param>
/// <param name="ProcessId">The one process; 0 for all.</param>
public sealed record UprobeMultiLinkInfo(uint Id, uint ProgramId, string Path, int Count, bool IsReturn, int ProcessId)
    : BpfLinkInfo(Id, BpfLinkType.UprobeMulti, ProgramId);
