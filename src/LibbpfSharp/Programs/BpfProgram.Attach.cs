using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using LibbpfSharp.Interop;
using static Tmds.Linux.LibC;

namespace LibbpfSharp;

// Attaching, by the section and what the derived classes share of it.
public unsafe partial class BpfProgram
{
    /// <summary>Attaches the program where its section says: <c>SEC("tracepoint/sched/sched_process_exec")</c> (bpf_program__attach).</summary>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The kernel or libbpf refused, or the section does not say where.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach() =>
        TryAttachBySection() ?? throw new LibbpfException(
            $"Attaching program '{Name}' by its section '{Section}'",
            Errno.EOPNOTSUPP,
            hint: "The section does not say where to attach; use an Attach method that takes a target.");

    /// <summary>As <see cref="Attach"/>, but <see langword="null"/> when the section does not say where.</summary>
    internal BpfLink? TryAttachBySection()
    {
        using AttachOperation attach = BeginAttach($"its section's target, '{Section}'");
        bpf_link* link = Libbpf.bpf_program__attach(attach.Program);
        int errno = Failure.LastError();

        // libbpf answers EOPNOTSUPP without a word where a section has no attach function or an incomplete target
        // (libbpf.c, bpf_program__attach); a kernel that refuses makes it print a warning.
        return link is null && errno == Errno.EOPNOTSUPP && attach.IsSilent ? null : attach.Finish(link, errno);
    }

    /// <summary>The link's class for the kind of program.</summary>
    private protected virtual BpfLink MakeLink(BpfLinkHandle handle, string description) => new(handle, description);

    /// <summary>What to try when attaching fails with an error number, if the kind of program knows.</summary>
    private protected virtual string? AttachHint(int errno) => null;

    /// <summary>Starts one of libbpf's attach functions: keeps the object alive and collects messages until it is disposed.</summary>
    /// <param name="target">Where to, for people: "kprobe 'vfs_mkdir'".</param>
    private protected AttachOperation BeginAttach(string target)
    {
        // libbpf itself answers EINVAL and a warning that speaks of its internals where the program is not loaded.
        using HandleUse use = Use(out _);
        ThrowIfUnfit($"Attaching program '{Name}' to {target}");
        return new AttachOperation(this, target);
    }

    /// <summary>Throws where attaching would succeed and the program then not do what it says.</summary>
    private protected virtual void ThrowIfUnfit(string operation)
    {
    }

    /// <summary>Attaches by a call that returns the negative error number, and where there is no link: the attachment keeps a descriptor of the program for detaching.</summary>
    private protected BpfAttachment AttachWithoutLink(string target, Descriptor? targetDescriptor, Func<int, int, int> attach, Func<int, int, int> detach)
    {
        _object.ThrowIfNotLoaded($"attach program '{Name}'");
        string what = $"program '{Name}' to {target}";
        Descriptor? program = null;
        try
        {
            using HandleUse use = Use(out int fd);
            program = Descriptor.Duplicate(fd);
            using var messages = LibbpfMessages.Collect();
            int result = attach(targetDescriptor?.Value ?? -1, fd);
            if (result < 0)
                Failure.Throw($"Attaching {what}", -result, messages, AttachHint(-result));
            return new BpfAttachment(what, targetDescriptor, program, detach);
        }
        catch
        {
            program?.Dispose();
            targetDescriptor?.Dispose();
            throw;
        }
    }

    /// <summary>Attaches to a hook of a cgroup with a link, among its programs where an anchor says.</summary>
    private protected BpfLink AttachToCgroup(string cgroup, string hook, BpfAnchor? anchor, ulong expectedRevision)
    {
        using Descriptor folder = CgroupProgram.OpenCgroup(cgroup, Name);
        using AttachOperation attach = BeginAttach($"{hook} of cgroup '{cgroup}'");
        if (anchor is null && expectedRevision == 0)
            return attach.Finish(Libbpf.bpf_program__attach_cgroup(attach.Program, folder.Value));
        using BpfAnchor.Place place = BpfAnchor.Take(anchor);
        var options = new bpf_cgroup_opts
        {
            sz = (nuint)sizeof(bpf_cgroup_opts),
            flags = place.Flags,
            relative_fd = place.Descriptor,
            relative_id = place.Id,
            expected_revision = expectedRevision,
        };
        return attach.Finish(Libbpf.bpf_program__attach_cgroup_opts(attach.Program, folder.Value, &options));
    }

    /// <summary>Attaches by a socket option. The socket stays the caller's: the attachment does not keep it open.</summary>
    private protected BpfAttachment AttachToSocket(Socket socket, int attachOption, int detachOption)
    {
        ArgumentNullException.ThrowIfNull(socket);
        SafeSocketHandle handle = socket.SafeHandle;
        return AttachWithoutLink(
            "a socket",
            null,
            (_, program) => SetOption(handle, attachOption, program),
            (_, _) => handle.IsClosed ? 0 : SetOption(handle, detachOption, 0));

        static int SetOption(SafeSocketHandle handle, int option, int value)
        {
            using var use = new HandleUse(handle);
            int result = setsockopt((int)handle.DangerousGetHandle(), SOL_SOCKET, option, &value, sizeof(int));
            return result < 0 ? -Failure.LastError() : 0;
        }
    }

    private protected readonly ref struct AttachOperation
    {
        private readonly BpfProgram _owner;
        private readonly string _target;
        private readonly HandleUse _use;
        private readonly LibbpfMessages _messages;

        public AttachOperation(BpfProgram owner, string target)
        {
            _owner = owner;
            _target = target;
            _use = new HandleUse(owner._object.Handle);
            _messages = LibbpfMessages.Collect();
        }

        public bpf_program* Program => _owner._program;

        public bool IsSilent => _messages.All.Count == 0;

        public BpfLink Finish(bpf_link* link) => Finish(link, Failure.LastError());

        public BpfLink Finish(bpf_link* link, int errno) => _owner.MakeLink(Own(link, errno), What);

        /// <summary>For calls that return a descriptor, or the negative error number.</summary>
        public BpfLink FinishDescriptor(int result)
        {
            if (result < 0)
                Fail(-result);
            return new BpfLink(new BpfLinkHandle(result), What);
        }

        [DoesNotReturn]
        public void Fail(int errno) => Failure.Throw($"Attaching {What}", errno, _messages, _owner.AttachHint(errno));

        private string What => $"program '{_owner.Name}' to {_target}";

        private BpfLinkHandle Own(bpf_link* link, int errno)
        {
            if (link is null)
                Fail(errno);
            return new BpfLinkHandle(link, _owner._object.Handle);
        }

        public void Dispose()
        {
            _messages.Dispose();
            _use.Dispose();
        }
    }
}
