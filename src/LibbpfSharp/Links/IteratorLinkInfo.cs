namespace LibbpfSharp;

/// <summary>A link of an iterator. Linux 5.9.</summary>
/// <param name="Id">The link's number in the system.</param>
/// <param name="ProgramId">The number of its program in the system.</param>
/// <param name="Target">What it goes over: "task", "bpf_map_elem".</param>
/// <param name="MapId">The map, for iterators over a map's elements; else 0.</param>
/// <param name="CgroupId">The cgroup, for cgroup iterators; else 0.</param>
/// <param name="ThreadId">The one thread, for task iterators; else 0.</param>
/// <param name="ProcessId">The one process, for task iterators; else 0.</param>
public sealed record IteratorLinkInfo(uint Id, uint ProgramId, string Target, uint MapId, ulong CgroupId, uint ThreadId, uint ProcessId)
    : BpfLinkInfo(Id, BpfLinkType.Iterator, ProgramId);
