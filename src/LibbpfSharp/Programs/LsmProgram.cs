using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on a security module hook, which can refuse what is asked: <c>SEC("lsm/…")</c>; sleepable with <c>.s</c>. Linux 5.7, CONFIG_BPF_LSM and "bpf" in the kernel's lsm= list.</summary>
/// <remarks><see cref="BpfProgram.Attach"/> attaches it to the hook it was loaded for (bpf_program__attach_lsm).</remarks>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class LsmProgram : TracingProgram
{
    internal LsmProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    private protected override string? AttachHint(int errno) =>
        !IsActive() ? "BPF is not among the active security modules (/sys/kernel/security/lsm): add bpf to lsm= on the kernel's command line." : base.AttachHint(errno);

    // What cannot be read (securityfs not mounted) cannot be blamed.
    private static bool IsActive() =>
        !File.Exists("/sys/kernel/security/lsm") || File.ReadAllText("/sys/kernel/security/lsm").Trim().Split(',').Contains("bpf");
}
