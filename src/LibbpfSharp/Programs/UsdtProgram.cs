using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on the statically defined tracepoints of executables and libraries (USDT, sys/sdt.h): <c>SEC("usdt/…")</c>. Linux 4.1, CONFIG_UPROBE_EVENTS; best from 5.15 on (cookies).</summary>
/// <remarks>
/// The object has to be compiled with a bpf/usdt.bpf.h that fits the libbpf that loads it: libbpf 1.7 moved the members of the
/// descriptions that the header's functions read. Where the two do not fit, attaching throws instead of handing wrong arguments and
/// cookies to the program.
/// </remarks>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class UsdtProgram : BpfProgram
{
    internal UsdtProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to each place where a probe is (bpf_program__attach_usdt).</summary>
    /// <param name="path">The executable or library: a path, or a name such as "libc.so.6" that is looked up in the usual folders and PATH.</param>
    /// <param name="provider">The provider: "libc". "readelf -n FILE" lists the probes.</param>
    /// <param name="name">The probe: "setjmp".</param>
    /// <param name="processId">The one process to trace; <see cref="UprobeProgram.AnyProcess"/> for all, <see cref="UprobeProgram.ThisProcess"/> for this one. A library's probe with a semaphore needs a process before Linux 4.20.</param>
    /// <param name="cookie">A number the program reads with bpf_usdt_cookie; 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such file or probe, the kernel refused, or the object was compiled with a usdt.bpf.h that does not fit the loaded libbpf.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string path, string provider, string name, int processId = UprobeProgram.AnyProcess, ulong cookie = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using AttachOperation attach = BeginAttach($"USDT '{path}:{provider}:{name}'");
        fixed (byte* nativePath = NativeText.Encode(path))
        fixed (byte* nativeProvider = NativeText.Encode(provider))
        fixed (byte* nativeName = NativeText.Encode(name))
        {
            var options = new bpf_usdt_opts { sz = (nuint)sizeof(bpf_usdt_opts), usdt_cookie = cookie };
            return attach.Finish(Libbpf.bpf_program__attach_usdt(attach.Program, processId, nativePath, nativeProvider, nativeName, &options));
        }
    }

    // libbpf fills a map that the header defines, and neither says which layout it has: a struct of 16 bytes for each of 12 arguments
    // until 1.6, of 24 in 1.7, the cookie behind them. libbpf checks nothing. What comes after 1.7 is not known.
    private protected override void ThrowIfUnfit(string operation)
    {
        const uint OldSize = 12 * 16 + 16, NewSize = 12 * 24 + 16;
        if (!Object.Maps.TryGet("__bpf_usdt_specs", out BpfMap? specifications))
            return;
        Version libbpf = LibbpfLibrary.Version;
        uint size = specifications.ValueSize;
        bool old = libbpf < new Version(1, 7), known = libbpf < new Version(1, 8);
        if (known && size == (old ? NewSize : OldSize))
        {
            throw new LibbpfException(
                operation,
                hint: $"The object was compiled with the bpf/usdt.bpf.h of libbpf {(old ? "1.7 or newer" : "1.6 or older")}, and the loaded libbpf is {libbpf}, "
                    + "which describes arguments in another layout: the program would read wrong ones. Compile it with the headers of that libbpf.");
        }
    }

    private protected override string? AttachHint(int errno) =>
        errno == Errno.ENOENT ? "There is no such file, or it has no such probe: \"readelf -n FILE\" lists them (stapsdt)." : UprobeProgram.Hint(errno);
}
