namespace Runner;

/// <summary>A figure of a case, as a row of a table.</summary>
internal sealed record Row(BenchmarkCase Case, string Figure, string Title);
