using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on kernel tracepoints: <c>SEC("tracepoint/…")</c>, <c>SEC("tp/…")</c>. Linux 4.7.</summary>
public sealed unsafe class TracepointProgram : BpfProgram
{
    internal TracepointProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a tracepoint (bpf_program__attach_tracepoint_opts).</summary>
    /// <param name="category">The tracepoint's category: "sched".</param>
    /// <param name="name">Its name: "sched_process_exec". /sys/kernel/tracing/available_events lists them.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such tracepoint, tracefs is not mounted, or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string category, string name, ulong cookie = 0)
    {
        using AttachOperation attach = BeginAttach($"tracepoint '{category}/{name}'");
        fixed (byte* nativeCategory = NativeText.Encode(category))
        fixed (byte* nativeName = NativeText.Encode(name))
        {
            var options = new bpf_tracepoint_opts { sz = (nuint)sizeof(bpf_tracepoint_opts), bpf_cookie = cookie };
            return attach.Finish(Libbpf.bpf_program__attach_tracepoint_opts(attach.Program, nativeCategory, nativeName, &options));
        }
    }

    private protected override string? AttachHint(int errno) => Tracefs.Hint(errno, "available_events");
}
