using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program on many functions of one executable or library with one link: <c>SEC("uprobe.multi/…")</c> at their entry,
/// <c>SEC("uretprobe.multi/…")</c> at their return (Linux 6.6, libbpf 1.3), <c>SEC("uprobe.session/…")</c> at both (Linux 6.13, libbpf 1.6).
/// </summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class UprobeMultiProgram : BpfProgram
{
    internal UprobeMultiProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
        IsReturn = Section.TrimStart('?').StartsWith("uretprobe.", StringComparison.Ordinal);
        IsSession = Section.TrimStart('?').StartsWith("uprobe.session", StringComparison.Ordinal);
    }

    /// <summary>Whether the program runs when the functions return, and only then.</summary>
    public bool IsReturn { get; }

    /// <summary>Whether the program runs at entry and return; what it returns at entry decides whether it runs at the return.</summary>
    public bool IsSession { get; }

    /// <summary>Attaches to all functions whose name fits a pattern (bpf_program__attach_uprobe_multi).</summary>
    /// <param name="path">The executable or library: a path, or a name such as "libc.so.6" that is looked up in the usual folders and PATH.</param>
    /// <param name="pattern">A name with * and ?: "SSL_*".</param>
    /// <param name="processId">The one process to trace; <see cref="UprobeProgram.AnyProcess"/> for all, <see cref="UprobeProgram.ThisProcess"/> for this one.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">No function fits, or the kernel refused.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string path, string pattern, int processId = UprobeProgram.AnyProcess)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        using AttachOperation attach = BeginAttach($"functions '{path}:{pattern}'");
        fixed (byte* nativePath = NativeText.Encode(path))
        fixed (byte* nativePattern = NativeText.Encode(pattern))
        {
            bpf_uprobe_multi_opts options = Options();
            return attach.Finish(Libbpf.bpf_program__attach_uprobe_multi(attach.Program, processId, nativePath, nativePattern, &options));
        }
    }

    /// <summary>Attaches to the functions with given names (bpf_program__attach_uprobe_multi).</summary>
    /// <param name="path">The executable or library: a path, or a name such as "libc.so.6" that is looked up in the usual folders and PATH.</param>
    /// <param name="functions">The symbols.</param>
    /// <param name="cookies">For each function a number that the program reads with bpf_get_attach_cookie; empty for none.</param>
    /// <param name="processId">The one process to trace; <see cref="UprobeProgram.AnyProcess"/> for all, <see cref="UprobeProgram.ThisProcess"/> for this one.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="ArgumentException">There are no functions, or not as many cookies as functions.</exception>
    /// <exception cref="LibbpfException">There is no such function, or the kernel refused.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string path, IReadOnlyList<string> functions, ReadOnlySpan<ulong> cookies = default, int processId = UprobeProgram.AnyProcess)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(functions);
        Many.Check(functions.Count, nameof(functions), cookies.Length, nameof(cookies));
        using var names = new NativeTexts(functions);
        using AttachOperation attach = BeginAttach($"{functions.Count} functions of '{path}', '{functions[0]}' first");
        fixed (byte* nativePath = NativeText.Encode(path))
        fixed (ulong* nativeCookies = cookies)
        {
            bpf_uprobe_multi_opts options = Options();
            options.syms = names.Pointer;
            options.cookies = nativeCookies;
            options.cnt = (nuint)functions.Count;
            return attach.Finish(Libbpf.bpf_program__attach_uprobe_multi(attach.Program, processId, nativePath, null, &options));
        }
    }

    /// <summary>Attaches to instructions by their places in the file (bpf_program__attach_uprobe_multi).</summary>
    /// <param name="path">The executable or library: a path, or a name such as "libc.so.6" that is looked up in the usual folders and PATH.</param>
    /// <param name="fileOffsets">The offsets in the file.</param>
    /// <param name="cookies">For each a number that the program reads with bpf_get_attach_cookie; empty for none.</param>
    /// <param name="referenceCounterOffsets">For each the offset of a counter to raise while attached; empty for none.</param>
    /// <param name="processId">The one process to trace; <see cref="UprobeProgram.AnyProcess"/> for all, <see cref="UprobeProgram.ThisProcess"/> for this one.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="ArgumentException">There are no offsets, or not as many cookies or counters as offsets.</exception>
    /// <exception cref="LibbpfException">There is no such file, or the kernel refused.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(
        string path, ReadOnlySpan<nuint> fileOffsets, ReadOnlySpan<ulong> cookies = default, ReadOnlySpan<nuint> referenceCounterOffsets = default,
        int processId = UprobeProgram.AnyProcess)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Many.Check(fileOffsets.Length, nameof(fileOffsets), cookies.Length, nameof(cookies));
        Many.Check(fileOffsets.Length, nameof(fileOffsets), referenceCounterOffsets.Length, nameof(referenceCounterOffsets));
        using AttachOperation attach = BeginAttach($"{fileOffsets.Length} places in '{path}', 0x{fileOffsets[0]:x} first");
        fixed (byte* nativePath = NativeText.Encode(path))
        fixed (nuint* nativeOffsets = fileOffsets)
        fixed (ulong* nativeCookies = cookies)
        fixed (nuint* nativeCounters = referenceCounterOffsets)
        {
            bpf_uprobe_multi_opts options = Options();
            options.offsets = nativeOffsets;
            options.cookies = nativeCookies;
            options.ref_ctr_offsets = nativeCounters;
            options.cnt = (nuint)fileOffsets.Length;
            return attach.Finish(Libbpf.bpf_program__attach_uprobe_multi(attach.Program, processId, nativePath, null, &options));
        }
    }

    private bpf_uprobe_multi_opts Options() => new()
    {
        sz = (nuint)sizeof(bpf_uprobe_multi_opts),
        retprobe = IsReturn ? (byte)1 : (byte)0,
        session = IsSession ? (byte)1 : (byte)0,
    };

    private protected override string? AttachHint(int errno) =>
        errno is Errno.EINVAL or Errno.EOPNOTSUPP
            ? "The running kernel may lack it: uprobe.multi needs Linux 6.6 and uprobe.session 6.13."
            : UprobeProgram.Hint(errno);
}
