namespace LibbpfSharp;

/// <summary>A link to many kernel functions. Linux 6.6.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="Count">How many.</param>
/// <param name="IsReturn">Whether the program runs at their return.</param>
/// <param name="Missed">How many runs were missed (Linux 6.7).</param>
public sealed record KprobeMultiLinkInfo(uint Id, uint ProgramId, int Count, bool IsReturn, ulong Missed)
    : BpfLinkInfo(Id, BpfLinkType.KprobeMulti, ProgramId);
