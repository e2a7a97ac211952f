using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>An event of the perf subsystem, and how often of its occurrences a program runs (perf_event_open(2)).</summary>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed record PerfEvent
{
    private PerfEvent(string name, perf_type_id type, ulong config) => (Name, Type, Config) = (name, type, config);

    /// <summary>The event, for people.</summary>
    public string Name { get; }

    /// <summary>Runs the program at every that many occurrences; for clocks these are nanoseconds. Either this or <see cref="Frequency"/>.</summary>
    public ulong Period { get; private init; }

    /// <summary>Runs the program that many times a second, the kernel choosing the period. Either this or <see cref="Period"/>. /proc/sys/kernel/perf_event_max_sample_rate is the limit.</summary>
    public ulong Frequency { get; private init; }

    internal perf_type_id Type { get; }

    internal ulong Config { get; }

    /// <summary>An event that the kernel counts.</summary>
    /// <param name="value">Which.</param>
    /// <returns>The event, with a period of 1.</returns>
    public static PerfEvent Software(PerfSoftwareEvent value) => new(value.ToString(), perf_type_id.PERF_TYPE_SOFTWARE, (ulong)value) { Period = 1 };

    /// <summary>An event that the CPU counts.</summary>
    /// <param name="value">Which.</param>
    /// <returns>The event, with a period of 1,000,000.</returns>
    public static PerfEvent Hardware(PerfHardwareEvent value) => new(value.ToString(), perf_type_id.PERF_TYPE_HARDWARE, (ulong)value) { Period = 1_000_000 };

    /// <summary>The same event with a period.</summary>
    /// <param name="period">Occurrences from one run to the next.</param>
    /// <returns>A new value.</returns>
    public PerfEvent Every(ulong period)
    {
        ArgumentOutOfRangeException.ThrowIfZero(period);
        return this with { Period = period, Frequency = 0 };
    }

    /// <summary>The same event with a frequency.</summary>
    /// <param name="frequency">Runs a second.</param>
    /// <returns>A new value.</returns>
    public PerfEvent AtFrequency(ulong frequency)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frequency);
        return this with { Period = 0, Frequency = frequency };
    }
}
