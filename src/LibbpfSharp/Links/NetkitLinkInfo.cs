namespace LibbpfSharp;

/// <summary>A link to a netkit device. Linux 6.7.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="InterfaceIndex">The device; 0 once it is gone.</param>
/// <param name="AttachType">Primary or peer.</param>
public sealed record NetkitLinkInfo(uint Id, uint ProgramId, int InterfaceIndex, BpfAttachType AttachType)
    : BpfLinkInfo(Id, BpfLinkType.Netkit, ProgramId);
