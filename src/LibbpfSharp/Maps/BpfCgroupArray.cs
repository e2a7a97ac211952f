using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Cgroups that programs ask about with <c>bpf_current_task_under_cgroup</c> and <c>bpf_skb_under_cgroup</c> (BPF_MAP_TYPE_CGROUP_ARRAY). Linux 4.8.</summary>
/// <inheritdoc cref="BpfDescriptorArray" path="/*[self::remarks or self::threadsafety]"/>
public sealed class BpfCgroupArray : BpfDescriptorArray, IBpfMap<BpfCgroupArray>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["cgroups"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfCgroupArray(BpfMap map)
        : base(map, BpfMapType.CgroupArray)
    {
    }

    /// <summary>Puts a cgroup into an element, in place of what is there.</summary>
    /// <param name="index">From 0 to Length - 1.</param>
    /// <param name="path">The folder in a cgroup v2 file system.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The folder cannot be opened, or is no cgroup.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public void Set(int index, string path)
    {
        using Descriptor descriptor = Linux.Open(path, $"Opening cgroup '{path}'", "There is no such cgroup.");
        Set(index, descriptor);
    }

    static BpfInnerMap IBpfMap<BpfCgroupArray>.Shape => new(BpfMapType.CgroupArray, 4, 4, 0);

    static BpfCgroupArray IBpfMap<BpfCgroupArray>.View(BpfMap map) => new(map);
}
