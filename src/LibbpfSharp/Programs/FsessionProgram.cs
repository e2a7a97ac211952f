using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program at the entry and the return of a function that BTF describes: <c>SEC("fsession/…")</c>. Linux 7.0, libbpf 1.7.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class FsessionProgram : TracingProgram
{
    internal FsessionProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to the function it was loaded for, with a cookie (bpf_program__attach_trace_opts).</summary>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.19).</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(ulong cookie) => AttachTrace("entry and return of", cookie);
}
