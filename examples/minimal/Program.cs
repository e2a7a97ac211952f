using LibbpfSharp;
using Minimal;

try
{
    using var skeleton = MinimalSkeleton.Open();
    skeleton.Rodata.MyPid = Environment.ProcessId;
    skeleton.Load();
    skeleton.Attach();

    // bpf_printk writes into the kernel's trace, which has one pipe for all readers.
    using var trace = TracePipe.Open();
    Console.WriteLine("This line is a write(2), which the BPF program sees:");
    for (int lines = 0; lines < 3;)
    {
        if (!trace.TryRead(TimeSpan.FromSeconds(5), out TraceLine line))
        {
            Console.Error.WriteLine("The trace stayed silent for 5 seconds.");
            return 1;
        }

        // Others may be tracing too.
        if (line.Pid != Environment.ProcessId)
            continue;
        Console.WriteLine(line.Raw);
        lines++;
    }

    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
