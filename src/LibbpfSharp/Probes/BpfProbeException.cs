namespace LibbpfSharp;

/// <summary>A set of probes could not be started because a required one failed. Everything that was attached is detached again.</summary>
public sealed class BpfProbeException : LibbpfException
{
    internal BpfProbeException(string operation, IReadOnlyList<BpfProbeResult> results, Exception? detachError)
        : base(operation, Cause(results).Errno, Cause(results).LibbpfMessages, Cause(results).Hint, Compose(operation, results, detachError), Cause(results)) =>
        (Results, DetachError) = (results, detachError);

    /// <summary>What became of each probe, in the order they were added. Those that succeeded are detached again.</summary>
    public IReadOnlyList<BpfProbeResult> Results { get; }

    /// <summary>What the first attachment threw that could not be detached; <see langword="null"/> when all were.</summary>
    public Exception? DetachError { get; }

    private static LibbpfException Cause(IReadOnlyList<BpfProbeResult> results) => results.First(Decides).Error!;

    private static bool Decides(BpfProbeResult result) => result is { IsAttached: false, Probe.IsRequired: true };

    private static string Compose(string operation, IReadOnlyList<BpfProbeResult> results, Exception? detachError) =>
        $"{operation} failed, and {(detachError is null ? "what was attached is detached again" : $"not all that was attached could be detached again ({detachError.Message})")}.\n  "
        + string.Join("\n  ", results.Where(result => !result.IsAttached));
}
