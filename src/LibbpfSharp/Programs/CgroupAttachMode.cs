namespace LibbpfSharp;

/// <summary>How a program attached to a cgroup without a link goes together with others (<c>BPF_F_ALLOW_…</c> of linux/bpf.h).</summary>
public enum CgroupAttachMode
{
    /// <summary>The only one, in this cgroup and below.</summary>
    Exclusive = 0,

    /// <summary>The only one in this cgroup; one below takes its place there. <c>BPF_F_ALLOW_OVERRIDE</c>, Linux 4.12.</summary>
    AllowOverride = 1,

    /// <summary>One of several in this cgroup and below; all run. As links do. <c>BPF_F_ALLOW_MULTI</c>, Linux 4.15.</summary>
    AllowMulti = 2,
}
