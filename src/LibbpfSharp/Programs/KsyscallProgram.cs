using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program on a system call by its name, whatever the kernel calls its function on this architecture: <c>SEC("ksyscall/…")</c> at
/// the entry, <c>SEC("kretsyscall/…")</c> at the return. Linux 4.1, CONFIG_KPROBES.
/// </summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class KsyscallProgram : BpfProgram
{
    internal KsyscallProgram(BpfObject owner, bpf_program* program)
        : base(owner, program) =>
        IsReturn = Section.TrimStart('?').StartsWith("kretsyscall", StringComparison.Ordinal);

    /// <summary>Whether the program runs when the system call returns.</summary>
    public bool IsReturn { get; }

    /// <summary>Attaches to a system call (bpf_program__attach_ksyscall).</summary>
    /// <param name="name">Its name: "openat". Not those of compatibility (32-bit) calls.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such system call, or the kernel has no kprobes.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(string name, ulong cookie = 0)
    {
        using AttachOperation attach = BeginAttach($"system call '{name}'");
        fixed (byte* nativeName = NativeText.Encode(name))
        {
            var options = new bpf_ksyscall_opts { sz = (nuint)sizeof(bpf_ksyscall_opts), bpf_cookie = cookie, retprobe = IsReturn ? (byte)1 : (byte)0 };
            return attach.Finish(Libbpf.bpf_program__attach_ksyscall(attach.Program, nativeName, &options));
        }
    }

    private protected override string? AttachHint(int errno) => KprobeProgram.Hint(errno, "The running kernel has no such system call.");
}
