namespace LibbpfSharp.Tests.Support;

/// <summary>A cgroup (v2) of its own, gone when disposed.</summary>
internal sealed class Cgroup : IDisposable
{
    private readonly string _home;

    public Cgroup()
    {
        string relative = File.ReadLines("/proc/self/cgroup").First(line => line.StartsWith("0::", StringComparison.Ordinal))[3..];
        _home = Machine.CgroupRoot + relative;
        Path = System.IO.Path.Combine(Machine.CgroupRoot!, $"libbpfsharp-test-{Environment.ProcessId}-{Guid.NewGuid():n}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>Runs something while this process is a member.</summary>
    public void Run(Action action)
    {
        File.WriteAllText(Path + "/cgroup.procs", "0");
        try
        {
            action();
        }
        finally
        {
            File.WriteAllText(_home + "/cgroup.procs", "0");
        }
    }

    // A thread that ended as a member still counts for a moment, in which the kernel answers EBUSY.
    public void Dispose()
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                Directory.Delete(Path);
                return;
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(50);
            }
        }
    }
}
