using Company.BpfProgram1;
using LibbpfSharp;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = ExecsSkeleton.Open();
    skeleton.Rodata.TargetPid = args.Length > 0 ? int.Parse(args[0]) : 0;
    skeleton.Load();
    skeleton.Attach();

    using var reader = skeleton.Maps.Events.CreateReader<ExecsSkeleton.Event>(
        (in ExecsSkeleton.Event e) => Console.WriteLine($"{e.Pid,7} {e.Comm}"));
    Console.WriteLine("Programs started from now on; Ctrl-C ends.");
    while (!stop.IsCancellationRequested)
        reader.Poll(TimeSpan.FromMilliseconds(100));

    if (skeleton.Bss.Dropped > 0)
        Console.WriteLine($"{skeleton.Bss.Dropped} events were dropped.");
    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
