namespace LibbpfSharp;

/// <summary>A link of a struct of function pointers. Linux 6.4.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="MapId">The map that holds the struct.</param>
public sealed record StructOpsLinkInfo(uint Id, uint ProgramId, uint MapId)
    : BpfLinkInfo(Id, BpfLinkType.StructOps, ProgramId);
