namespace LibbpfSharp;

/// <summary>A link to a netfilter hook. Linux 6.4.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="Family">The protocol family.</param>
/// <param name="Hook">The hook.</param>
/// <param name="Priority">Its place in the order: lower runs earlier.</param>
/// <param name="Defragments">Whether fragments are put together before.</param>
public sealed record NetfilterLinkInfo(uint Id, uint ProgramId, NetfilterFamily Family, NetfilterHook Hook, int Priority, bool Defragments)
    : BpfLinkInfo(Id, BpfLinkType.Netfilter, ProgramId);
