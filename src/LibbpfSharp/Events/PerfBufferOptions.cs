namespace LibbpfSharp;

/// <summary>How a perf buffer is read (<c>struct perf_buffer_opts</c>, <c>perf_buffer_raw_opts</c> and <c>struct perf_event_attr</c>).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PerfBufferOptions
{
    /// <summary>Pages of each CPU's ring, a power of two. Default: 64, which are 256 kB where a page has 4 kB.</summary>
    public int PagesPerCpu { get; init; } = 64;

    /// <summary>
    /// Wakes the reader at every that many records of a CPU (<c>wakeup_events</c>). More than 1 makes waking cheaper, and records wait
    /// until there are so many or somebody calls Poll or Consume. Default: 1.
    /// </summary>
    public int WakeUpRecords { get; init; } = 1;

    /// <summary>Wakes the reader when so many bytes of a CPU's ring are filled (<c>watermark</c>, <c>wakeup_watermark</c>), instead of by <see cref="WakeUpRecords"/>. Default: 0, not so.</summary>
    public int WakeUpBytes { get; init; }

    /// <summary>
    /// The CPUs to read, in any order, with or without gaps. Default: <see langword="null"/>, those that are online when the reader is made. What
    /// a program writes on another CPU fails with ENOENT there.
    /// </summary>
    public IReadOnlyList<int>? Cpus { get; init; }

    internal void Check()
    {
        if (PagesPerCpu <= 0 || !int.IsPow2(PagesPerCpu))
            throw new ArgumentException($"{nameof(PagesPerCpu)} is {PagesPerCpu}; the kernel wants a power of two.", "options");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(WakeUpRecords);
        ArgumentOutOfRangeException.ThrowIfNegative(WakeUpBytes);
        if (WakeUpBytes > 0 && WakeUpRecords != 1)
            throw new ArgumentException($"{nameof(WakeUpRecords)} and {nameof(WakeUpBytes)} exclude each other.", "options");
        long ring = (long)PagesPerCpu * Environment.SystemPageSize;
        if (WakeUpBytes >= ring)
            throw new ArgumentException($"{nameof(WakeUpBytes)} is {WakeUpBytes}, which a ring of {ring} bytes never reaches.", "options");
        if (Cpus is null)
            return;
        if (Cpus.Count == 0)
            throw new ArgumentException($"{nameof(Cpus)} is empty.", "options");
        if (Cpus.Any(int.IsNegative) || Cpus.Distinct().Count() != Cpus.Count)
            throw new ArgumentException($"{nameof(Cpus)} has a number below 0 or one twice: {string.Join(", ", Cpus)}.", "options");
    }
}
