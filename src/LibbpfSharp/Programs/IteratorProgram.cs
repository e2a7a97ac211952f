using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that runs once for each of some kernel objects and writes text or records: <c>SEC("iter/task")</c>, <c>SEC("iter/bpf_map_elem")</c>, …; sleepable with <c>.s</c>. Linux 5.8.</summary>
/// <remarks>Attaching runs nothing yet: <see cref="BpfIteratorLink.OpenStream"/> does.</remarks>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class IteratorProgram : TracingProgram
{
    internal IteratorProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to all objects of its kind (bpf_program__attach_iter).</summary>
    /// <returns>The link, from which streams are opened; dispose it.</returns>
    /// <exception cref="LibbpfException">The kind needs a parameter, or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public new BpfIteratorLink Attach() => Attach("all", null);

    /// <summary>Attaches to the elements of a map, for <c>SEC("iter/bpf_map_elem")</c> and the like (bpf_program__attach_iter). Linux 5.9.</summary>
    /// <param name="map">The map; its object is loaded.</param>
    /// <returns>The link, from which streams are opened; dispose it.</returns>
    /// <exception cref="LibbpfException">The iterator takes no map, or the map's key or value is smaller than the program reads.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfIteratorLink Attach(BpfMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using HandleUse use = map.Use(out int fd);
        var parameters = new bpf_iter_link_info { map = { map_fd = (uint)fd } };
        return Attach($"map '{map.Name}'", &parameters);
    }

    /// <summary>Attaches to cgroups, for <c>SEC("iter/cgroup")</c> (bpf_program__attach_iter). Linux 6.1.</summary>
    /// <param name="cgroup">The folder of the cgroup to start from: "/sys/fs/cgroup".</param>
    /// <param name="order">Which cgroups, and in which order.</param>
    /// <returns>The link, from which streams are opened; dispose it.</returns>
    /// <exception cref="LibbpfException">The iterator takes no cgroup, or there is none at that path.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfIteratorLink AttachToCgroup(string cgroup, CgroupIteratorOrder order)
    {
        using Descriptor folder = CgroupProgram.OpenCgroup(cgroup, Name);
        var parameters = new bpf_iter_link_info { cgroup = { order = (bpf_cgroup_iter_order)order, cgroup_fd = (uint)folder.Value } };
        return Attach($"cgroup '{cgroup}'", &parameters);
    }

    /// <summary>Attaches to one process or thread, for <c>SEC("iter/task")</c>, <c>task_file</c> and <c>task_vma</c> (bpf_program__attach_iter). Linux 6.1.</summary>
    /// <param name="processId">The process all of whose threads are visited; 0 when a thread is given.</param>
    /// <param name="threadId">The one thread; 0 when a process is given.</param>
    /// <returns>The link, from which streams are opened; dispose it.</returns>
    /// <exception cref="ArgumentException">Not exactly one of the two was given.</exception>
    /// <exception cref="LibbpfException">The iterator takes no process, or there is none.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfIteratorLink AttachToTask(int processId = 0, int threadId = 0)
    {
        if (processId < 0 || threadId < 0 || processId == 0 == (threadId == 0))
            throw new ArgumentException("Give a process or a thread.", nameof(processId));
        var parameters = new bpf_iter_link_info { task = { pid = (uint)processId, tid = (uint)threadId } };
        return Attach(processId != 0 ? $"process {processId}" : $"thread {threadId}", &parameters);
    }

    private BpfIteratorLink Attach(string what, bpf_iter_link_info* parameters)
    {
        using AttachOperation attach = BeginAttach($"'{Section}', {what}");
        var options = new bpf_iter_attach_opts
        {
            sz = (nuint)sizeof(bpf_iter_attach_opts),
            link_info = parameters,
            link_info_len = parameters is null ? 0 : (uint)sizeof(bpf_iter_link_info),
        };
        return (BpfIteratorLink)attach.Finish(Libbpf.bpf_program__attach_iter(attach.Program, &options));
    }

    private protected override BpfLink MakeLink(BpfLinkHandle handle, string description) => new BpfIteratorLink(handle, description);

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EBADF => "This iterator needs a map.",
        Errno.EINVAL or Errno.E2BIG => "This iterator does not take that parameter, or this kernel's does not yet (cgroups and tasks need Linux 6.1).",
        Errno.EACCES => "The program reads more of a key or value than the map has.",
        _ => base.AttachHint(errno),
    };
}
