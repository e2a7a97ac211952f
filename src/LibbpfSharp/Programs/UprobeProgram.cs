using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on functions of executables and libraries: <c>SEC("uprobe/…")</c> at their entry, <c>SEC("uretprobe/…")</c> at their return; sleepable with <c>.s</c> (Linux 5.19). Linux 4.1, CONFIG_UPROBE_EVENTS.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class UprobeProgram : BpfProgram
{
    internal UprobeProgram(BpfObject owner, bpf_program* program)
        : base(owner, program) =>
        IsReturn = Section.TrimStart('?').StartsWith("uretprobe", StringComparison.Ordinal);

    /// <summary>Whether the section says <c>uretprobe</c>: the program runs when the function returns.</summary>
    public bool IsReturn { get; }

    /// <summary>Attaches to a function by its name (bpf_program__attach_uprobe_opts).</summary>
    /// <param name="path">The executable or library: a path, or a name such as "libc.so.6" that is looked up in the usual folders and PATH.</param>
    /// <param name="function">The symbol: "malloc", or with a version "malloc@@GLIBC_2.2.5" (libbpf 1.3).</param>
    /// <param name="offset">Bytes from the function's start, for a probe inside it.</param>
    /// <param name="processId">The one process to trace; <see cref="AnyProcess"/> for all, <see cref="ThisProcess"/> for this one.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <param name="referenceCounterOffset">The offset in the file of a counter to raise while attached, as USDT semaphores are (Linux 4.20); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such file or symbol, or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(
        string path, string function, nuint offset = 0, int processId = AnyProcess, ulong cookie = 0, nuint referenceCounterOffset = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(function);
        return AttachAt(path, function, offset, processId, cookie, referenceCounterOffset);
    }

    /// <summary>Attaches to an instruction by its place in the file (bpf_program__attach_uprobe_opts).</summary>
    /// <param name="path">The executable or library: a path, or a name such as "libc.so.6" that is looked up in the usual folders and PATH.</param>
    /// <param name="fileOffset">The instruction's offset in the file, which is not its address: subtract the segment's and add the segment's file offset.</param>
    /// <param name="processId">The one process to trace; <see cref="AnyProcess"/> for all, <see cref="ThisProcess"/> for this one.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <param name="referenceCounterOffset">The offset in the file of a counter to raise while attached, as USDT semaphores are (Linux 4.20); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such file, the offset is outside of its code, or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string path, nuint fileOffset, int processId = AnyProcess, ulong cookie = 0, nuint referenceCounterOffset = 0) =>
        AttachAt(path, null, fileOffset, processId, cookie, referenceCounterOffset);

    /// <summary>For processId: every process, also those that start later.</summary>
    public const int AnyProcess = -1;

    /// <summary>For processId: the calling process.</summary>
    public const int ThisProcess = 0;

    private BpfLink AttachAt(string path, string? function, nuint offset, int processId, ulong cookie, nuint referenceCounterOffset)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using AttachOperation attach = BeginAttach($"{(IsReturn ? "uretprobe" : "uprobe")} '{path}:{function}{(offset == 0 ? "" : $"+0x{offset:x}")}'");
        fixed (byte* nativePath = NativeText.Encode(path))
        fixed (byte* nativeFunction = NativeText.EncodeOptional(function))
        {
            var options = new bpf_uprobe_opts
            {
                sz = (nuint)sizeof(bpf_uprobe_opts),
                bpf_cookie = cookie,
                ref_ctr_offset = referenceCounterOffset,
                retprobe = IsReturn ? (byte)1 : (byte)0,
                func_name = nativeFunction,
            };
            return attach.Finish(Libbpf.bpf_program__attach_uprobe_opts(attach.Program, processId, nativePath, offset, &options));
        }
    }

    private protected override string? AttachHint(int errno) => Hint(errno);

    internal static string? Hint(int errno) =>
        !Directory.Exists("/sys/bus/event_source/devices/uprobe") ? "The running kernel has no uprobes (CONFIG_UPROBE_EVENTS is off)."
        : errno switch
        {
            Errno.ENOENT => "There is no such file, or it has no such symbol: \"nm -D FILE\" and \"nm FILE\" list them.",
            Errno.EINVAL => "The offset is not in the file's code, the process ended, or a reference counter or cookie is not supported here.",
            Errno.ESRCH => "There is no such process.",
            _ => null,
        };
}
