namespace Runner;

/// <summary>A piece of work that every side does, turn by turn.</summary>
/// <param name="Title">What it is, for the tables.</param>
/// <param name="Command">What the sides are asked to begin.</param>
internal sealed record BenchmarkCase(string Title, string Command)
{
    /// <summary>Counted rounds.</summary>
    public int Rounds { get; init; } = 11;

    /// <summary>Rounds before those, at least.</summary>
    public int Warmup { get; init; } = 3;

    /// <summary>How long those rounds go on, at least.</summary>
    public int WarmupMilliseconds { get; init; } = 1500;

    /// <summary>How a producer runs beside the reader; <see langword="null"/> without one.</summary>
    public string? Producer { get; init; }

    /// <summary>How many threads the producer has.</summary>
    public int Producers { get; init; } = 1;

    /// <summary>The sides that take part; <see langword="null"/> for all that can.</summary>
    public string[]? Sides { get; init; }

    /// <summary>
    /// Begun in new processes. What a process did before changes what its allocator does: once the C side has freed an array larger than
    /// the kernel's BTF, glibc keeps as much memory, and libbpf's loads, which fault in 12 MB each, take 8 instead of 20 ms.
    /// </summary>
    public bool Fresh { get; init; }

    /// <summary>Values by figure and side.</summary>
    public Dictionary<string, Dictionary<string, Series>> Results { get; } = [];

    /// <summary>Why a side has no values, where it is not that its library lacks the thing.</summary>
    public Dictionary<string, string> Failures { get; } = [];

    public Series? Get(string figure, string side) =>
        Results.TryGetValue(figure, out Dictionary<string, Series>? sides) && sides.TryGetValue(side, out Series? series) && series.Count > 0 ? series : null;

    public void Add(string figure, string side, double value)
    {
        if (!Results.TryGetValue(figure, out Dictionary<string, Series>? sides))
            Results.Add(figure, sides = []);
        if (!sides.TryGetValue(side, out Series? series))
            sides.Add(side, series = new Series());
        series.Add(value);
    }
}
