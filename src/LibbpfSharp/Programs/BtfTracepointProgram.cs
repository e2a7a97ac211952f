using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on a kernel tracepoint with typed arguments: <c>SEC("tp_btf/…")</c>. Linux 5.5, vmlinux BTF.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class BtfTracepointProgram : TracingProgram
{
    internal BtfTracepointProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to the tracepoint it was loaded for, with a cookie (bpf_program__attach_trace_opts).</summary>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 6.9).</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(ulong cookie) => AttachTrace("tracepoint", cookie);
}
