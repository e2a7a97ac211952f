namespace Runner;

/// <summary>A bound on one side's figure: as a ratio to another side's, or by itself.</summary>
/// <param name="Case">The case.</param>
/// <param name="Figure">The figure.</param>
/// <param name="What">What is bounded, for the table.</param>
/// <param name="Against">The other side, or <see langword="null"/> for the figure itself.</param>
/// <param name="Limit">The bound.</param>
/// <param name="AtLeast">Whether the figure must not be below it; else not above.</param>
internal sealed record Target(BenchmarkCase Case, string Figure, string What, string? Against, double Limit, bool AtLeast = false)
{
    /// <summary>The case of the other side, when it is another.</summary>
    public BenchmarkCase? AgainstCase { get; init; }

    /// <summary>The sides that it is about.</summary>
    public string[] Sides { get; init; } = ["JIT", "AOT"];

    public double? Value(string side)
    {
        if (Case.Get(Figure, side) is not { } own)
            return null;
        if (Against is null)
            return own.Median;
        if ((AgainstCase ?? Case).Get(Figure, Against) is not { } other)
            return null;
        return AgainstCase is null ? own.RatioTo(other) : own.Median / other.Median;
    }

    public bool IsMet(double value) => AtLeast ? value >= Limit : value <= Limit;
}
