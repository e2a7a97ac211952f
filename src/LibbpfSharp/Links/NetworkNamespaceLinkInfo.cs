namespace LibbpfSharp;

/// <summary>A link to a network namespace. Linux 5.8.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="AttachType">Flow dissector or sk_lookup.</param>
/// <param name="Inode">The inode of the namespace, as in /proc/PID/ns/net; 0 once it is gone.</param>
public sealed record NetworkNamespaceLinkInfo(uint Id, uint ProgramId, BpfAttachType AttachType, uint Inode)
    : BpfLinkInfo(Id, BpfLinkType.NetworkNamespace, ProgramId);
