using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that takes the place of a global function of another, loaded BPF program: <c>SEC("freplace/…")</c>. Linux 5.6.</summary>
/// <remarks>The other program has to be known before load: see <see cref="TracingProgram.SetAttachTarget(BpfProgram, string)"/>.</remarks>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class FreplaceProgram : TracingProgram
{
    internal FreplaceProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a function of another program than that it was loaded for, with the same signature (bpf_program__attach_freplace). Linux 5.10.</summary>
    /// <param name="program">The program whose function is replaced.</param>
    /// <param name="function">The C name of the global function.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The program has no such function, or of another signature.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public BpfLink Attach(BpfProgram program, string function)
    {
        ArgumentNullException.ThrowIfNull(program);
        using HandleUse use = program.Use(out int fd);
        return Attach(fd, function, $"program '{program.Name}'");
    }

    /// <summary>Attaches to a function of a program of the system, with the same signature (bpf_program__attach_freplace). Linux 5.10.</summary>
    /// <param name="program">The program whose function is replaced.</param>
    /// <param name="function">The C name of the global function.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The program has no such function, or of another signature.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object or the program is disposed.</exception>
    public BpfLink Attach(BpfLoadedProgram program, string function)
    {
        ArgumentNullException.ThrowIfNull(program);
        using HandleUse use = program.Use(out int fd);
        return Attach(fd, function, program.ToString());
    }

    private BpfLink Attach(int fd, string function, string target)
    {
        using AttachOperation attach = BeginAttach($"function '{function}' of {target}");
        fixed (byte* nativeFunction = NativeText.Encode(function))
            return attach.Finish(Libbpf.bpf_program__attach_freplace(attach.Program, fd, nativeFunction));
    }

    private protected override string? AttachHint(int errno) =>
        errno == Errno.EINVAL ? "The replaced function must be global, and of the same signature." : base.AttachHint(errno);
}
