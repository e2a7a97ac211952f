using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program on what the processes of a cgroup do: <c>SEC("cgroup_skb/…")</c> packets, <c>SEC("cgroup/…")</c> sockets, binds, connects, options,
/// devices and sysctls, <c>SEC("sockops")</c> TCP events. What exactly is its <see cref="BpfProgram.ExpectedAttachType"/>. Linux 4.10, cgroup v2.
/// </summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class CgroupProgram : BpfProgram
{
    internal CgroupProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a cgroup (bpf_program__attach_cgroup; with a place bpf_program__attach_cgroup_opts). Linux 5.7.</summary>
    /// <param name="cgroup">The cgroup's folder: "/sys/fs/cgroup/my.slice".</param>
    /// <param name="anchor">The place among the cgroup's programs (Linux 6.16, libbpf 1.6); <see langword="null"/> is last.</param>
    /// <param name="expectedRevision">The revision that <see cref="Query"/> told, to attach only if nothing has changed since (Linux 6.16, libbpf 1.6); 0 attaches in any case.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such cgroup, a program without <see cref="CgroupAttachMode.AllowMulti"/> is there or above (EPERM), or the hook has changed (ESTALE).</exception>
    /// <exception cref="LibbpfVersionException">A place was given and libbpf is older than 1.6.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string cgroup, BpfAnchor? anchor = null, ulong expectedRevision = 0) =>
        AttachToCgroup(cgroup, ExpectedAttachType.ToString(), anchor, expectedRevision);

    /// <summary>Attaches to a cgroup without a link (bpf_prog_attach_opts). The program stays attached until the result is disposed or the cgroup is removed, also when this process ends.</summary>
    /// <param name="cgroup">The cgroup's folder: "/sys/fs/cgroup/my.slice".</param>
    /// <param name="mode">How it goes together with others.</param>
    /// <param name="replace">A program attached there with <see cref="CgroupAttachMode.AllowMulti"/> whose place this one takes (Linux 5.5).</param>
    /// <returns>The attachment; dispose it to detach. It stays when the process ends without that.</returns>
    /// <exception cref="LibbpfException">There is no such cgroup, or another program excludes this one (EPERM).</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfAttachment AttachWithoutLink(string cgroup, CgroupAttachMode mode = CgroupAttachMode.Exclusive, CgroupProgram? replace = null)
    {
        var type = (bpf_attach_type)ExpectedAttachType;
        return AttachWithoutLink(
            $"{ExpectedAttachType} of cgroup '{cgroup}'",
            OpenCgroup(cgroup, Name),
            (target, program) =>
            {
                var options = new bpf_prog_attach_opts { sz = (nuint)sizeof(bpf_prog_attach_opts), flags = (uint)mode };
                if (replace is null)
                    return Libbpf.bpf_prog_attach_opts(program, target, type, &options);
                using HandleUse use = replace.Use(out int old);
                options.flags |= Libbpf.BPF_F_REPLACE;
                options.replace_prog_fd = old;
                return Libbpf.bpf_prog_attach_opts(program, target, type, &options);
            },
            (target, program) => Libbpf.bpf_prog_detach2(program, target, type));
    }

    /// <summary>What is attached to a cgroup (bpf_prog_query_opts).</summary>
    /// <param name="cgroup">The cgroup's folder.</param>
    /// <param name="type">What of the cgroup.</param>
    /// <returns>The programs in the order they run, and the revision (Linux 6.16).</returns>
    /// <exception cref="LibbpfException">There is no such cgroup.</exception>
    public static BpfHookPrograms Query(string cgroup, BpfAttachType type)
    {
        using Descriptor folder = OpenCgroup(cgroup, null);
        return BpfHookPrograms.Query(folder.Value, type, $"cgroup '{cgroup}'");
    }

    internal static Descriptor OpenCgroup(string path, string? program)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Linux.Open(
            path,
            program is null ? $"Opening cgroup '{path}'" : $"Attaching program '{program}' to cgroup '{path}'",
            "There is no such cgroup; cgroup v2 is usually mounted at /sys/fs/cgroup or /sys/fs/cgroup/unified.");
    }

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EPERM => "A program there or above excludes others, or the process lacks CAP_NET_ADMIN or CAP_SYS_ADMIN.",
        Errno.EBADF => "The folder is not a cgroup of version 2.",
        Errno.EINVAL => "The running kernel does not know this attach type, or another program is attached there exclusively.",
        Errno.ESTALE => "The hook has changed since the expected revision was read.",
        _ => null,
    };
}
