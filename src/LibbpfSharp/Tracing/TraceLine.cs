using System.Globalization;
using System.Text.RegularExpressions;

namespace LibbpfSharp;

/// <summary>One line of the kernel's trace in its default format (Documentation/trace/ftrace.rst, "Output format"): <c>task-pid [cpu] flags time: function: text</c>.</summary>
public readonly partial struct TraceLine : IEquatable<TraceLine>
{
    private TraceLine(string raw, string task, int pid, int cpu, string flags, double timestamp, string function, string text)
    {
        Raw = raw;
        Task = task;
        Pid = pid;
        Cpu = cpu;
        Flags = flags;
        Timestamp = timestamp;
        Function = function;
        Text = text;
    }

    /// <summary>The line as the kernel wrote it, without its line end.</summary>
    public string Raw { get; }

    /// <summary>The name of the task that was running (comm, at most 15 bytes); "&lt;idle&gt;" for the idle task, "&lt;...&gt;" when the kernel no longer knows it.</summary>
    public string Task { get; }

    /// <summary>The task's thread id in the initial pid namespace.</summary>
    public int Pid { get; }

    /// <summary>The CPU it ran on.</summary>
    public int Cpu { get; }

    /// <summary>Interrupt and preemption state, one character each: "d..31".</summary>
    public string Flags { get; }

    /// <summary>Seconds on the trace clock, by default since boot.</summary>
    public double Timestamp { get; }

    /// <summary>The function or event: "bpf_trace_printk".</summary>
    public string Function { get; }

    /// <summary>What was printed.</summary>
    public string Text { get; }

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line, without its line end.</param>
    /// <param name="result">Its parts.</param>
    /// <returns><see langword="false"/> for a line that is not an event: a comment ("# tracer: nop") or a loss report ("CPU:0 [LOST 5 EVENTS]").</returns>
    public static bool TryParse(string line, out TraceLine result)
    {
        ArgumentNullException.ThrowIfNull(line);
        Match match = Format().Match(line);
        if (!match.Success)
        {
            result = default;
            return false;
        }

        result = new TraceLine(
            line,
            match.Groups["task"].Value,
            int.Parse(match.Groups["pid"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["cpu"].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups["flags"].Value,
            double.Parse(match.Groups["time"].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups["function"].Value,
            match.Groups["text"].Value);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(TraceLine other) => Raw == other.Raw;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TraceLine other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Raw is null ? 0 : Raw.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether two lines are the same text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TraceLine left, TraceLine right) => left.Equals(right);

    /// <summary>Whether two lines are different texts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TraceLine left, TraceLine right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => Raw ?? "";

    // A task's name may hold any character, '-' and blanks too, so the last "-number" before the CPU is the pid. Between pid and
    // CPU there is the thread group when the option record-tgid is on. Flags are absent with the option noirq-info.
    [GeneratedRegex(@"^\s*(?<task>.*?)-(?<pid>\d+)\s+(\(\s*[\d-]+\)\s+)?\[(?<cpu>\d+)\]\s+((?<flags>\S+)\s+)?(?<time>\d+\.\d+):\s+(?<function>[^:]+):\s(?<text>.*)$")]
    private static partial Regex Format();
}
