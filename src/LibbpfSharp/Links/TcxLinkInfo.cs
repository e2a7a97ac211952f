namespace LibbpfSharp;

/// <summary>A link to a network device at traffic control. Linux 6.6.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="InterfaceIndex">The device; 0 once it is gone.</param>
/// <param name="AttachType">Ingress or egress.</param>
public sealed record TcxLinkInfo(uint Id, uint ProgramId, int InterfaceIndex, BpfAttachType AttachType)
    : BpfLinkInfo(Id, BpfLinkType.Tcx, ProgramId);
