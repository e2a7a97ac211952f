namespace Runner;

/// <summary>A side did not do the work: it failed, ended, or its own check of sums and counts did not hold.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
