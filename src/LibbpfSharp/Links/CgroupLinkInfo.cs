namespace LibbpfSharp;

/// <summary>A link to a cgroup. Linux 5.8.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="AttachType">What of the cgroup.</param>
/// <param name="CgroupId">The cgroup's number: the inode of its folder.</param>
public sealed record CgroupLinkInfo(uint Id, uint ProgramId, BpfAttachType AttachType, ulong CgroupId)
    : BpfLinkInfo(Id, BpfLinkType.Cgroup, ProgramId);
