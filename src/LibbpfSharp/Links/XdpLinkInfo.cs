namespace LibbpfSharp;

/// <summary>A link to a network device at its driver. Linux 5.9.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="InterfaceIndex">The device; 0 once it is gone.</param>
public sealed record XdpLinkInfo(uint Id, uint ProgramId, int InterfaceIndex)
    : BpfLinkInfo(Id, BpfLinkType.Xdp, ProgramId);
