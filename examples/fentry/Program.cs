using Fentry;
using LibbpfSharp;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    // fentry is resolved when the object is loaded: a kernel without it refuses here.
    using var skeleton = FentrySkeleton.OpenAndLoad();
    skeleton.Attach();
    Console.WriteLine("Make a directory in another shell; Ctrl-C ends this.");
    await foreach (FentrySkeleton.Event e in skeleton.Maps.Events.ReadAllAsync<FentrySkeleton.Event>(stop.Token))
        Console.WriteLine($"{e.Comm} ({e.Pid}) made a directory in {e.DurationNs / 1000.0:F1} µs");
    return 0;
}
catch (OperationCanceledException)
{
    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
