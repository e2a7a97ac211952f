using System.Globalization;
using LibbpfSharp;
using Profile;

double seconds = 5;
if (args.Length > 1 || (args.Length == 1 && !double.TryParse(args[0], CultureInfo.InvariantCulture, out seconds)))
{
    Console.Error.WriteLine("usage: profile [SECONDS]");
    return 1;
}

using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = ProfileSkeleton.OpenAndLoad();

    // A software clock, which virtual machines have too; 99 Hz so as not to run in step with what ticks at 100.
    PerfEvent clock = PerfEvent.Software(PerfSoftwareEvent.CpuClock).AtFrequency(99);
    using (BpfLinkGroup links = skeleton.Programs.TakeSample.AttachToAllCpus(clock))
    {
        Console.WriteLine($"Sampling {links.Count} CPUs for {seconds} seconds.");
        stop.Token.WaitHandle.WaitOne();
    }

    KernelSymbols symbols = KernelSymbols.Read();
    foreach ((int stack, ulong count) in skeleton.Maps.Samples.OrderByDescending(sample => sample.Value).Take(5))
    {
        Console.WriteLine($"{count} samples:");
        foreach (ulong address in skeleton.Maps.Stacks.Read(stack))
            Console.WriteLine($"    {symbols[address]}");
    }

    Console.WriteLine($"{skeleton.Bss.InUserMode} samples were in processes' own code.");
    if (skeleton.Bss.Lost > 0)
        Console.Error.WriteLine($"{skeleton.Bss.Lost} samples were lost.");
    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
