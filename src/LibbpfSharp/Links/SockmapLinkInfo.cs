namespace LibbpfSharp;

/// <summary>A link to a sockmap. Linux 6.10.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="MapId">The map.</param>
/// <param name="AttachType">Parser or verdict.</param>
public sealed record SockmapLinkInfo(uint Id, uint ProgramId, uint MapId, BpfAttachType AttachType)
    : BpfLinkInfo(Id, BpfLinkType.Sockmap, ProgramId);
