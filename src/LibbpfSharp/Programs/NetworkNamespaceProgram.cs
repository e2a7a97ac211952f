using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program of a network namespace: <see cref="SkLookupProgram"/> and <see cref="FlowDissectorProgram"/>.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public abstract unsafe class NetworkNamespaceProgram : BpfProgram
{
    private protected NetworkNamespaceProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to the calling thread's network namespace (bpf_program__attach_netns).</summary>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public new BpfLink Attach() => Attach("/proc/thread-self/ns/net");

    /// <summary>Attaches to a network namespace (bpf_program__attach_netns).</summary>
    /// <param name="path">The namespace's file: "/proc/PID/ns/net", "/run/netns/NAME".</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such namespace, or it has another program (EEXIST, E2BIG).</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using Descriptor file = Linux.Open(path, $"Attaching program '{Name}' to network namespace '{path}'", "There is no such network namespace.");
        using AttachOperation attach = BeginAttach($"network namespace '{path}'");
        return attach.Finish(Libbpf.bpf_program__attach_netns(attach.Program, file.Value));
    }

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EEXIST or Errno.E2BIG => "The network namespace has a program that excludes this one.",
        Errno.EINVAL => "The file is not a network namespace.",
        _ => null,
    };
}
