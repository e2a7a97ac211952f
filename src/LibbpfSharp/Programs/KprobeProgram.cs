using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on kernel functions: <c>SEC("kprobe/…")</c> at their entry, <c>SEC("kretprobe/…")</c> at their return. Linux 4.1, CONFIG_KPROBES.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class KprobeProgram : BpfProgram
{
    internal KprobeProgram(BpfObject owner, bpf_program* program)
        : base(owner, program) =>
        IsReturn = Section.TrimStart('?').StartsWith("kretprobe", StringComparison.Ordinal);

    /// <summary>Whether the section says <c>kretprobe</c>: the program runs when the function returns.</summary>
    public bool IsReturn { get; }

    /// <summary>Attaches to a kernel function, at its entry or, by the section, at its return (bpf_program__attach_kprobe_opts).</summary>
    /// <param name="function">The function's name; /proc/kallsyms has them all.</param>
    /// <param name="offset">Bytes from the function's start, for a probe inside it; 0 for a return probe.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such function, it cannot be probed, or the kernel has no kprobes.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string function, nuint offset = 0, ulong cookie = 0)
    {
        using AttachOperation attach = BeginAttach($"{(IsReturn ? "kretprobe" : "kprobe")} '{function}'{(offset == 0 ? "" : $"+0x{offset:x}")}");
        fixed (byte* nativeFunction = NativeText.Encode(function))
        {
            var options = new bpf_kprobe_opts
            {
                sz = (nuint)sizeof(bpf_kprobe_opts),
                bpf_cookie = cookie,
                offset = offset,
                retprobe = IsReturn ? (byte)1 : (byte)0,
            };
            return attach.Finish(Libbpf.bpf_program__attach_kprobe_opts(attach.Program, nativeFunction, &options));
        }
    }

    private protected override string? AttachHint(int errno) =>
        Hint(errno, "The running kernel has no such function, or it was inlined: see /proc/kallsyms.");

    internal static string? Hint(int errno, string notFound)
    {
        if (!IsSupportedByKernel())
            return "The running kernel has no kprobes (CONFIG_KPROBES is off).";
        return errno switch
        {
            Errno.ENOENT => notFound,
            Errno.EINVAL or Errno.EADDRNOTAVAIL => "The function cannot be probed; see /sys/kernel/debug/kprobes/blacklist.",
            _ => Tracefs.Hint(errno, "available_filter_functions"),
        };
    }

    // The kprobe PMU is there exactly when CONFIG_KPROBE_EVENTS is (Linux 4.17 on).
    private static bool IsSupportedByKernel() => Directory.Exists("/sys/bus/event_source/devices/kprobe");
}
