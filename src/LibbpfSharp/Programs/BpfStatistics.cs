using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Has the kernel count and time the runs of all programs, for <see cref="BpfProgramInfo.RunCount"/>, as long as it is not disposed. It costs each run a few nanoseconds.</summary>
/// <threadsafety>Any thread. Several may be on at once; the last one disposed ends the counting.</threadsafety>
public sealed class BpfStatistics : IDisposable
{
    private readonly Descriptor _descriptor;

    private BpfStatistics(Descriptor descriptor) => _descriptor = descriptor;

    /// <summary>Turns the counting on (bpf_enable_stats). Linux 5.8, CAP_SYS_ADMIN.</summary>
    /// <returns>What keeps it on; dispose it.</returns>
    /// <exception cref="LibbpfException">The process lacks the privilege, or the kernel is too old.</exception>
    public static BpfStatistics Enable()
    {
        using var messages = LibbpfMessages.Collect();
        return new BpfStatistics(new Descriptor(
            Failure.Check(Libbpf.bpf_enable_stats((int)bpf_stats_type.BPF_STATS_RUN_TIME), "Enabling BPF statistics", messages)));
    }

    /// <summary>Ends the counting, unless somebody else has it on. The counts stay.</summary>
    public void Dispose() => _descriptor.Dispose();
}
