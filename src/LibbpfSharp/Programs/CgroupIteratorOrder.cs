namespace LibbpfSharp;

/// <summary>Which cgroups an iterator visits and in which order (<c>enum bpf_cgroup_iter_order</c> of linux/bpf.h). Linux 6.1.</summary>
public enum CgroupIteratorOrder
{
    /// <summary>Only the given one. <c>BPF_CGROUP_ITER_SELF_ONLY</c>.</summary>
    SelfOnly = 1,

    /// <summary>It and its descendants, parents first. <c>BPF_CGROUP_ITER_DESCENDANTS_PRE</c>.</summary>
    DescendantsPre = 2,

    /// <summary>It and its descendants, children first. <c>BPF_CGROUP_ITER_DESCENDANTS_POST</c>.</summary>
    DescendantsPost = 3,

    /// <summary>It and its ancestors up to the root. <c>BPF_CGROUP_ITER_ANCESTORS_UP</c>.</summary>
    AncestorsUp = 4,
}
