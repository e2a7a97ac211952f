namespace Runner;

/// <summary>A figure's values, one for each round in which every side had its turn.</summary>
internal sealed class Series
{
    private readonly List<double> _values = [];

    public void Add(double value) => _values.Add(value);

    public int Count => _values.Count;

    public double Median => Quantile(_values, 0.5);

    public double LowerQuartile => Quantile(_values, 0.25);

    public double UpperQuartile => Quantile(_values, 0.75);

    /// <summary>The median of the ratios within each round: what slows the machine for a while slows both sides.</summary>
    public double RatioTo(Series other) => Quantile(_values.Zip(other._values, (a, b) => a / b), 0.5);

    private static double Quantile(IEnumerable<double> values, double q)
    {
        double[] sorted = [.. values.Order()];
        double at = q * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
