using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on a security module hook for the processes of a cgroup: <c>SEC("lsm_cgroup/…")</c>. Linux 6.0, CONFIG_BPF_LSM and "bpf" in the kernel's lsm= list.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class LsmCgroupProgram : TracingProgram
{
    internal LsmCgroupProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a cgroup (bpf_program__attach_cgroup; with a place bpf_program__attach_cgroup_opts).</summary>
    /// <param name="cgroup">The cgroup's folder: "/sys/fs/cgroup/my.slice".</param>
    /// <param name="anchor">The place among the cgroup's programs on that hook (Linux 6.16, libbpf 1.6); <see langword="null"/> is last.</param>
    /// <param name="expectedRevision">The revision that <see cref="CgroupProgram.Query"/> told, to attach only if nothing has changed since (Linux 6.16, libbpf 1.6); 0 attaches in any case.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such cgroup, or the kernel refused.</exception>
    /// <exception cref="LibbpfVersionException">A place was given and libbpf is older than 1.6.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string cgroup, BpfAnchor? anchor = null, ulong expectedRevision = 0) =>
        AttachToCgroup(cgroup, $"hook '{Section}'", anchor, expectedRevision);
}
