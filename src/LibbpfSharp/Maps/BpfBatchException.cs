namespace LibbpfSharp;

/// <summary>A batch call on a map failed half-way: part of it was done.</summary>
/// <remarks>Immutable; may be read from any thread.</remarks>
public sealed class BpfBatchException : LibbpfException
{
    internal BpfBatchException(string operation, int errno, int done, int count, string? hint)
        : base($"{operation}, entry {done} of {count},", errno, hint: hint) => Done = done;

    /// <summary>How many entries were dealt with, from the first one on; the entry that failed is the next.</summary>
    public int Done { get; }
}
