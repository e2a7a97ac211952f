using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program on many kernel functions with one link: <c>SEC("kprobe.multi/…")</c> at their entry, <c>SEC("kretprobe.multi/…")</c> at
/// their return (Linux 5.18), <c>SEC("kprobe.session/…")</c> at both (Linux 6.10, libbpf 1.5). Needs CONFIG_FPROBE.
/// </summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class KprobeMultiProgram : BpfProgram
{
    internal KprobeMultiProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
        IsReturn = Section.TrimStart('?').StartsWith("kretprobe.", StringComparison.Ordinal);
        IsSession = Section.TrimStart('?').StartsWith("kprobe.session", StringComparison.Ordinal);
    }

    /// <summary>Whether the program runs when the functions return, and only then.</summary>
    public bool IsReturn { get; }

    /// <summary>Whether the program runs at entry and return; what it returns at entry decides whether it runs at the return.</summary>
    public bool IsSession { get; }

    /// <summary>Attaches to all functions whose name fits a pattern (bpf_program__attach_kprobe_multi_opts).</summary>
    /// <param name="pattern">A name with * and ?: "tcp_*". Matched against /sys/kernel/tracing/available_filter_functions or /proc/kallsyms.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">No function fits (ENOENT), one cannot be probed, or the kernel lacks it.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        using AttachOperation attach = BeginAttach($"kernel functions '{pattern}'");
        fixed (byte* nativePattern = NativeText.Encode(pattern))
        {
            bpf_kprobe_multi_opts options = Options();
            return attach.Finish(Libbpf.bpf_program__attach_kprobe_multi_opts(attach.Program, nativePattern, &options));
        }
    }

    /// <summary>Attaches to the functions with given names (bpf_program__attach_kprobe_multi_opts).</summary>
    /// <param name="functions">Their names.</param>
    /// <param name="cookies">For each function a number that the program reads with bpf_get_attach_cookie; empty for none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="ArgumentException">There are no functions, or not as many cookies as functions.</exception>
    /// <exception cref="LibbpfException">There is no such function (ESRCH), one cannot be probed, or the kernel lacks it.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(IReadOnlyList<string> functions, ReadOnlySpan<ulong> cookies = default)
    {
        ArgumentNullException.ThrowIfNull(functions);
        Many.Check(functions.Count, nameof(functions), cookies.Length, nameof(cookies));
        using var names = new NativeTexts(functions);
        using AttachOperation attach = BeginAttach($"{functions.Count} kernel functions, '{functions[0]}' first");
        fixed (ulong* nativeCookies = cookies)
        {
            bpf_kprobe_multi_opts options = Options();
            options.syms = names.Pointer;
            options.cookies = nativeCookies;
            options.cnt = (nuint)functions.Count;
            return attach.Finish(Libbpf.bpf_program__attach_kprobe_multi_opts(attach.Program, null, &options));
        }
    }

    /// <summary>Attaches to the functions at given addresses (bpf_program__attach_kprobe_multi_opts).</summary>
    /// <param name="addresses">Addresses from /proc/kallsyms.</param>
    /// <param name="cookies">For each function a number that the program reads with bpf_get_attach_cookie; empty for none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="ArgumentException">There are no addresses, or not as many cookies as addresses.</exception>
    /// <exception cref="LibbpfException">An address is not the start of a function that can be probed, or the kernel lacks it.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(ReadOnlySpan<nuint> addresses, ReadOnlySpan<ulong> cookies = default)
    {
        Many.Check(addresses.Length, nameof(addresses), cookies.Length, nameof(cookies));
        using AttachOperation attach = BeginAttach($"{addresses.Length} kernel functions, 0x{addresses[0]:x} first");
        fixed (nuint* nativeAddresses = addresses)
        fixed (ulong* nativeCookies = cookies)
        {
            bpf_kprobe_multi_opts options = Options();
            options.addrs = nativeAddresses;
            options.cookies = nativeCookies;
            options.cnt = (nuint)addresses.Length;
            return attach.Finish(Libbpf.bpf_program__attach_kprobe_multi_opts(attach.Program, null, &options));
        }
    }

    private bpf_kprobe_multi_opts Options() => new()
    {
        sz = (nuint)sizeof(bpf_kprobe_multi_opts),
        retprobe = IsReturn ? (byte)1 : (byte)0,
        session = IsSession ? (byte)1 : (byte)0,
    };

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EOPNOTSUPP or Errno.EINVAL => "The running kernel may lack it: kprobe.multi needs Linux 5.18 and kprobe.session 6.10, both CONFIG_FPROBE.",
        Errno.ENOENT or Errno.ESRCH => "No such function, or it cannot be probed: see /sys/kernel/tracing/available_filter_functions.",
        _ => null,
    };
}
