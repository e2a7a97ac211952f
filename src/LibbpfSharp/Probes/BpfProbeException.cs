namespace LibbpfSharp;

/// <summary>A set of probes could not be started because a required one failed. Nothing of the set is attached any more.</summary>
public sealed class BpfProbeException : LibbpfException
{
    internal BpfProbeException(string operation, IReadOnlyList<BpfProbeResult> results)
        : base(operation, Cause(results).Errno, Cause(results).LibbpfMessages, Cause(results).Hint, Compose(operation, results), Cause(results)) =>
        Results = results;

    /// <summary>What became of each probe, in the order they were added. Those that succeeded are detached again.</summary>
    public IReadOnlyList<BpfProbeResult> Results { get; }

    private static LibbpfException Cause(IReadOnlyList<BpfProbeResult> results) => results.First(Decides).Error!;

    private static bool Decides(BpfProbeResult result) => result is { IsAttached: false, Probe.IsRequired: true };

    private static string Compose(string operation, IReadOnlyList<BpfProbeResult> results) =>
        $"{operation} failed, and what was attached is detached again.\n  " + string.Join("\n  ", results.Where(result => !result.IsAttached));
}
