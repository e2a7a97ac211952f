namespace LibbpfSharp;

/// <summary>Told that records of a CPU were lost because its ring was full.</summary>
/// <param name="cpu">The CPU.</param>
/// <param name="count">How many records were lost between the one handed over before and the one that comes next.</param>
public delegate void PerfBufferLostHandler(int cpu, ulong count);
