using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program attached by one of the older ways, without a BPF link: classic traffic control, XDP over netlink, a cgroup or sockmap
/// by bpf(BPF_PROG_ATTACH), a socket's filter.
/// </summary>
/// <remarks>
/// The attachment belongs to the kernel object it is attached to and not to this process: it stays when the process ends without
/// <see cref="Dispose"/>, and it is not detached by garbage collection. Use a link where the kernel has one.
/// </remarks>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public class BpfAttachment : IDisposable
{
    private readonly Descriptor? _target;
    private readonly Descriptor? _program;
    private Func<int, int, int>? _detach;

    /// <param name="description">What is attached to what, for people.</param>
    /// <param name="target">A descriptor of the target, which this then owns, if it has one.</param>
    /// <param name="program">A descriptor of the program, which this then owns, if detaching needs one.</param>
    /// <param name="detach">Detaches, with the two descriptors (-1 where there is none); returns 0 or the negative error number.</param>
    internal BpfAttachment(string description, Descriptor? target, Descriptor? program, Func<int, int, int> detach)
    {
        Description = description;
        _target = target;
        _program = program;
        _detach = detach;
    }

    /// <summary>Takes over what another has.</summary>
    private protected BpfAttachment(BpfAttachment made)
        : this(made.Description, made._target, made._program, made._detach!)
    {
    }

    /// <summary>What is attached to what, for people: "program 'filter' to ingress of 'eth0'".</summary>
    public string Description { get; }

    /// <summary>Whether the program has not been detached by this object.</summary>
    public bool IsAttached => Volatile.Read(ref _detach) is not null;

    /// <summary>Detaches. Does nothing the second time, and when what the program was attached to is gone (ENOENT, ENODEV).</summary>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _detach, null) is not { } detach)
            return;
        using Descriptor? target = _target;
        using Descriptor? program = _program;
        using var messages = LibbpfMessages.Collect();
        int result = detach(target?.Value ?? -1, program?.Value ?? -1);
        if (-result is not (Errno.ENOENT or Errno.ENODEV))
            Failure.Check(result, $"Detaching {Description}", messages);
    }

    /// <inheritdoc/>
    public override string ToString() => Description;
}
