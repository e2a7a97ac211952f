using System.Diagnostics;
using System.Globalization;
using Bootstrap;
using LibbpfSharp;
using Event = Bootstrap.BootstrapSkeleton.Event;

double duration = 0;
ulong minDurationMs = 0;
for (int i = 0; i < args.Length; i += 2)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    if (args[i] == "--duration" && double.TryParse(value, CultureInfo.InvariantCulture, out duration) && duration >= 0)
        continue;
    if (args[i] == "--min-duration" && ulong.TryParse(value, CultureInfo.InvariantCulture, out minDurationMs))
        continue;
    Console.Error.WriteLine("usage: bootstrap [--duration SECONDS] [--min-duration MILLISECONDS]");
    Console.Error.WriteLine("  --duration      stop after so many seconds; 0, the default, runs until Ctrl-C");
    Console.Error.WriteLine("  --min-duration  report only exits of processes that lived at least so long");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = BootstrapSkeleton.Open();
    skeleton.Rodata.MinDurationNs = minDurationMs * 1_000_000;
    skeleton.Load();
    skeleton.Attach();
    using RingBufferReader reader = skeleton.Maps.Events.CreateReader<Event>(Print);

    Console.WriteLine($"{"TIME",-8} {"EVENT",-5} {"COMM",-16} {"PID",-7} {"PPID",-7} FILENAME/EXIT CODE");
    var running = Stopwatch.StartNew();
    TimeSpan Left() => duration > 0 ? TimeSpan.FromSeconds(Math.Max(0, duration - running.Elapsed.TotalSeconds)) : Timeout.InfiniteTimeSpan;
    try
    {
        for (TimeSpan left = Left(); left != TimeSpan.Zero; left = Left())
            reader.Poll(left, stop.Token);
    }
    catch (OperationCanceledException)
    {
        // Ctrl-C is how it is meant to end.
    }

    if (skeleton.Bss.Dropped > 0)
        Console.Error.WriteLine($"{skeleton.Bss.Dropped} events found the ring buffer full and were dropped.");
    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static void Print(in Event e)
{
    string what = e.Kind == BootstrapSkeleton.EventKind.Exec
        ? e.Filename.ToString()
        : $"[{e.ExitCode}]{(e.DurationNs == 0 ? "" : $" ({e.DurationNs / 1_000_000}ms)")}";
    Console.WriteLine($"{DateTime.Now:HH:mm:ss} {(e.Kind == BootstrapSkeleton.EventKind.Exec ? "EXEC" : "EXIT"),-5} {e.Comm,-16} {e.Pid,-7} {e.Ppid,-7} {what}");
}
