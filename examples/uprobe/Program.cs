using LibbpfSharp;
using Uprobe;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = UprobeSkeleton.OpenAndLoad();

    // In every process that has the library mapped, now or later. libbpf looks libraries up by name.
    using BpfLink entry = skeleton.Programs.Entered.Attach("libc.so.6", "getaddrinfo");
    using BpfLink exit = skeleton.Programs.Returned.Attach("libc.so.6", "getaddrinfo");
    using RingBufferReader reader = skeleton.Maps.Events.CreateReader((in UprobeSkeleton.Event e) =>
        Console.WriteLine($"{e.Comm} ({e.Pid}) looked up '{e.Host}' in {e.DurationNs / 1000.0:F0} µs: {e.Result}"));
    Console.WriteLine("Look a host up in another shell (getent ahosts localhost); Ctrl-C ends this.");
    while (true)
        reader.Poll(Timeout.InfiniteTimeSpan, stop.Token);
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
