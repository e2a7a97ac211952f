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

    /// <summary>Attaches to a cgroup (bpf_program__attach_cgroup).</summary>
    /// <param name="cgroup">The cgroup's folder: "/sys/fs/cgroup/my.slice".</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such cgroup, or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string cgroup)
    {
        using Descriptor folder = CgroupProgram.OpenCgroup(cgroup, Name);
        using AttachOperation attach = BeginAttach($"hook '{Section}' of cgroup '{cgroup}'");
        return attach.Finish(Libbpf.bpf_program__attach_cgroup(attach.Program, folder.Value));
    }
}
