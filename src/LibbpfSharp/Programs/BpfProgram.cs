using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program of a <see cref="BpfObject"/>, lent by it: a view that fails with <see cref="ObjectDisposedException"/> when the object is
/// disposed. Stands for libbpf's <c>struct bpf_program</c>. The derived class says what the program can attach to.
/// </summary>
/// <threadsafety>Properties that change the program before load: one thread at a time. Attach may be called from any thread.</threadsafety>
public unsafe class BpfProgram
{
    private readonly BpfObject _object;
    private readonly bpf_program* _program;

    /// <summary>The program's view on its object. Programs come from <see cref="BpfObject.Programs"/>.</summary>
    internal BpfProgram(BpfObject owner, bpf_program* program)
    {
        _object = owner;
        _program = program;
        Name = NativeText.Decode(Libbpf.bpf_program__name(program));
        Section = NativeText.Decode(Libbpf.bpf_program__section_name(program));
    }

    /// <summary>The C function's name (bpf_program__name).</summary>
    public string Name { get; }

    /// <summary>The ELF section it was put in with <c>SEC("…")</c> (bpf_program__section_name).</summary>
    public string Section { get; }

    /// <summary>The program's type as the kernel knows it (bpf_program__type).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfProgramType Type => (BpfProgramType)Libbpf.bpf_program__type(Pointer);

    /// <summary>Whether <see cref="BpfObject.Load"/> loads this program (bpf_program__set_autoload). Default: true, but for sections that start with '?'.</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoLoad
    {
        get => Libbpf.bpf_program__autoload(Pointer) != 0;
        set
        {
            _object.ThrowIfLoaded($"set {nameof(AutoLoad)} of program '{Name}'");
            using var messages = LibbpfMessages.Collect();
            Failure.Check(Libbpf.bpf_program__set_autoload(Pointer, value ? (byte)1 : (byte)0), $"Setting {nameof(AutoLoad)} of program '{Name}'", messages);
        }
    }

    /// <summary>Whether <see cref="BpfObject.Attach"/> attaches this program (bpf_program__set_autoattach). Default: true.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoAttach
    {
        get => Libbpf.bpf_program__autoattach(Pointer) != 0;
        set => Libbpf.bpf_program__set_autoattach(Pointer, value ? (byte)1 : (byte)0);
    }

    /// <summary>The loaded program's descriptor (bpf_program__fd), lent: it is closed with the object.</summary>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int FileDescriptor
    {
        get
        {
            _object.ThrowIfNotLoaded($"use the descriptor of program '{Name}'");
            int fd = Libbpf.bpf_program__fd(Pointer);
            return fd >= 0 ? fd : throw new InvalidOperationException($"Program '{Name}' was not loaded: its {nameof(AutoLoad)} is off.");
        }
    }

    /// <summary>The raw program, for calls of <see cref="Libbpf"/> that this library does not wrap. It is valid until the object is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_program* Pointer
    {
        get
        {
            _object.ThrowIfDisposed();
            return _program;
        }
    }

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

    /// <summary>What to try when attaching fails with an error number, if the kind of program knows.</summary>
    private protected virtual string? AttachHint(int errno) => null;

    /// <summary>Starts one of libbpf's attach functions: keeps the object alive and collects messages until it is disposed.</summary>
    /// <param name="target">Where to, for people: "kprobe 'vfs_mkdir'".</param>
    private protected AttachOperation BeginAttach(string target)
    {
        _object.ThrowIfNotLoaded($"attach program '{Name}'");

        // libbpf itself answers EINVAL and a warning that speaks of its internals.
        if (Libbpf.bpf_program__fd(_program) < 0)
            throw new InvalidOperationException($"Program '{Name}' was not loaded: its {nameof(AutoLoad)} is off.");
        return new AttachOperation(this, target);
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

        public BpfLink Finish(bpf_link* link, int errno)
        {
            string what = $"program '{_owner.Name}' to {_target}";
            if (link is null)
                Failure.Throw($"Attaching {what}", errno, _messages, _owner.AttachHint(errno));
            return new BpfLink(new BpfLinkHandle(link, _owner._object.Handle), what);
        }

        public void Dispose()
        {
            _messages.Dispose();
            _use.Dispose();
        }
    }
}
