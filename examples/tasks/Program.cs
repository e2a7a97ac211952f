using LibbpfSharp;
using Tasks;

try
{
    using var skeleton = TasksSkeleton.Open();
    skeleton.Rodata.KernelThreads = args.Contains("--kernel-threads");
    skeleton.Load();
    using BpfIteratorLink link = skeleton.Programs.ListTasks.Attach();
    using Stream output = link.OpenStream();
    using Stream console = Console.OpenStandardOutput();
    output.CopyTo(console);
    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
