namespace LibbpfSharp;

/// <summary>A link to a function or BTF tracepoint. Linux 5.8; the target 5.13.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="AttachType">fentry, fexit, fmod_ret, LSM or tp_btf.</param>
/// <param name="TargetObjectId">The id of the BTF object, or of the program for freplace, that the target is in.</param>
/// <param name="TargetBtfId">The target's type in that BTF.</param>
/// <param name="Cookie">The cookie; 0 for none, and before Linux 6.17.</param>
public sealed record TracingLinkInfo(uint Id, uint ProgramId, BpfAttachType AttachType, uint TargetObjectId, uint TargetBtfId, ulong Cookie)
    : BpfLinkInfo(Id, BpfLinkType.Tracing, ProgramId);
