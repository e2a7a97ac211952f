using LibbpfSharp;
using Mkdir;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = MkdirSkeleton.OpenAndLoad();
    try
    {
        skeleton.Attach();
    }
    catch (LibbpfException e)
    {
        Console.Error.WriteLine(e.Message);
        return 2;
    }

    using var trace = TracePipe.Open();
    Console.WriteLine("Make a directory in another shell; Ctrl-C ends this.");
    while (!stop.IsCancellationRequested)
    {
        if (trace.TryRead(TimeSpan.FromMilliseconds(200), out TraceLine line) && line.Text.StartsWith("mkdir (vfs hook point)", StringComparison.Ordinal))
            Console.WriteLine(line.Raw);
    }

    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
