namespace LibbpfSharp;

/// <summary>What the kernel tells of a link (bpf_obj_get_info_by_fd, <c>struct bpf_link_info</c>). The derived types say what it is attached to. Linux 5.8.</summary>
/// <param name="Id">The link's number in the system, for <see cref="BpfLink.OpenById"/>.</param>
/// <param name="Type">The kind of link.</param>
/// <param name="ProgramId">The number of its program in the system; 0 for struct_ops.</param>
/// <remarks>A copy: it does not change when the link does. For a kind without a derived type here it is this type itself.</remarks>
/// <threadsafety>Immutable: any thread.</threadsafety>
public record BpfLinkInfo(uint Id, BpfLinkType Type, uint ProgramId);
