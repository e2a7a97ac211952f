using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// An attached program: while the link lives, the kernel runs the program at its hook. Stands for libbpf's <c>struct bpf_link</c>.
/// </summary>
/// <remarks>Whoever called Attach on a program owns the link it returned; links made by <see cref="BpfObject.Attach"/> belong to the object. A link that is garbage collected detaches.</remarks>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public sealed unsafe class BpfLink : IDisposable
{
    private readonly BpfLinkHandle _handle;

    internal BpfLink(BpfLinkHandle handle, string description)
    {
        _handle = handle;
        Description = description;
    }

    /// <summary>What is attached to what, for people: "program 'handle_exec' to tracepoint 'sched/sched_process_exec'".</summary>
    public string Description { get; }

    /// <summary>Whether the link still holds its program at its hook, as far as this process knows.</summary>
    public bool IsAttached => !_handle.IsClosed;

    /// <summary>The raw link, for calls of <see cref="Libbpf"/> that this library does not wrap.</summary>
    public BpfLinkHandle Handle => _handle;

    /// <summary>
    /// The link's descriptor (bpf_link__fd), lent: it is closed with the link. For probes that older kernels attach without a BPF
    /// link it is the perf event's.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public int FileDescriptor => Libbpf.bpf_link__fd(_handle.Value);

    /// <summary>Detaches (bpf_link__destroy). When it returns, the program is no longer started at the hook. Further calls do nothing.</summary>
    public void Dispose() => _handle.Dispose();

    /// <inheritdoc/>
    public override string ToString() => Description;
}
