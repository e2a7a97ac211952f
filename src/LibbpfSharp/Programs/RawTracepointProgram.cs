using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on kernel tracepoints with their raw arguments: <c>SEC("raw_tracepoint/…")</c>, <c>SEC("raw_tp/…")</c>, writable ones with <c>.w</c>. Linux 4.17.</summary>
public sealed unsafe class RawTracepointProgram : BpfProgram
{
    internal RawTracepointProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a tracepoint by its bare name (bpf_program__attach_raw_tracepoint, or with a cookie bpf_program__attach_raw_tracepoint_opts).</summary>
    /// <param name="name">The tracepoint's name without category: "sched_process_exec".</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (libbpf 1.4, Linux 6.9); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such tracepoint, or the kernel refused.</exception>
    /// <exception cref="LibbpfVersionException">A cookie was given and libbpf is older than 1.4.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string name, ulong cookie = 0)
    {
        using AttachOperation attach = BeginAttach($"raw tracepoint '{name}'");
        fixed (byte* nativeName = NativeText.Encode(name))
        {
            if (cookie == 0)
                return attach.Finish(Libbpf.bpf_program__attach_raw_tracepoint(attach.Program, nativeName));
            var options = new bpf_raw_tracepoint_opts { sz = (nuint)sizeof(bpf_raw_tracepoint_opts), cookie = cookie };
            return attach.Finish(Libbpf.bpf_program__attach_raw_tracepoint_opts(attach.Program, nativeName, &options));
        }
    }

    private protected override string? AttachHint(int errno) =>
        errno == Errno.ENOENT ? "The running kernel has no such tracepoint." : null;
}
