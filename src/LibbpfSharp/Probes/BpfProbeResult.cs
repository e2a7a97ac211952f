namespace LibbpfSharp;

/// <summary>What became of one probe when its set was started.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Attachment">What it is attached with; <see langword="null"/> when it failed. It belongs to the set: <see cref="BpfProbeSet.Stop"/> disposes it.</param>
/// <param name="Error">Why the last try failed; <see langword="null"/> when it is attached.</param>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed record BpfProbeResult(BpfProbe Probe, int Attempts, IDisposable? Attachment, LibbpfException? Error)
{
    /// <summary>Whether the probe was attached.</summary>
    public bool IsAttached => Error is null;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Probe}: {(IsAttached ? "attached" : $"failed{(Probe.IsRequired ? "" : ", but is optional")}")}{(Attempts > 1 ? $" after {Attempts} tries" : "")}{(Error is null ? "" : $": {Error.Message}")}";
}
