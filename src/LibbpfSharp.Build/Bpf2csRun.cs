using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LibbpfSharp.Build;

/// <summary>One run of bpf2cs for several outputs.</summary>
internal sealed class Bpf2csRun : IDisposable
{
    private readonly string _host;
    private readonly string _assembly;
    private readonly IReadOnlyList<SkeletonJob> _jobs;
    private readonly DateTime _start = DateTime.UtcNow;
    private readonly DirectoryInfo _work;
    private readonly StringBuilder _unparsed = new();

    /// <param name="host">dotnet.</param>
    /// <param name="assembly">bpf2cs.dll.</param>
    /// <param name="directory">The folder of the outputs. Work is done inside it, so that a result can be moved to its place in one step.</param>
    /// <param name="jobs">What to generate.</param>
    public Bpf2csRun(string? host, string assembly, string directory, IReadOnlyList<SkeletonJob> jobs)
    {
        _host = !string.IsNullOrEmpty(host) ? host : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        _assembly = Path.GetFullPath(assembly);
        _jobs = jobs;
        // The editor's build and the user's may run at the same time.
        _work = Directory.CreateDirectory(Path.GetFullPath(Path.Combine(directory, $".work-{Guid.NewGuid():N}")));
    }

    public int ExitCode { get; private set; }

    public bool HasErrors { get; private set; }

    public bool HasWarnings { get; private set; }

    /// <summary>What it printed that is no message: a crash.</summary>
    public string Unparsed => _unparsed.ToString();

    public void Dispose() => _work.Delete(recursive: true);

    /// <param name="report">Gets each line of standard error.</param>
    /// <param name="log">Gets each line of standard output.</param>
    /// <param name="cancellation">Ends bpf2cs and what it has started.</param>
    public void Execute(Action<string> report, Action<string> log, CancellationToken cancellation)
    {
        // No shell: whatever is in a path stays in it.
        var start = new ProcessStartInfo(_host, [_assembly, "--batch"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenRegistration kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        // The task's logger is for one thread, so one pipe is read by another and handed over.
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task input = WriteJobs(process.StandardInput);
        while (process.StandardError.ReadLine() is { } line)
        {
            Note(line);
            report(line);
        }
        foreach (string line in output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            log(line);
        process.WaitForExit();
        ExitCode = process.ExitCode;
        try
        {
            input.GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            // It ended before it had read everything. Its exit code says more than the broken pipe.
        }
    }

    /// <summary>Puts what was made into its place.</summary>
    /// <param name="isDone">Whether to record it as done.</param>
    /// <returns>How many jobs made nothing.</returns>
    public int Collect(bool isDone)
    {
        int failed = 0;
        for (int i = 0; i < _jobs.Count; i++)
        {
            SkeletonJob job = _jobs[i];
            string? made = Directory.Exists(Folder(i)) ? Directory.EnumerateFiles(Folder(i), "*.g.cs").SingleOrDefault() : null;
            if (made is null)
            {
                failed++;
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(job.Output)!);
            // An unchanged file keeps its time: nothing that depends on it has to be compiled again.
            if (!File.Exists(job.Output) || !File.ReadAllBytes(job.Output).AsSpan().SequenceEqual(File.ReadAllBytes(made)))
                File.Move(made, job.Output, overwrite: true);
            if (isDone)
                Record(job, DependenciesFile(i));
        }
        return failed;
    }

    private void Record(SkeletonJob job, string dependencies)
    {
        string[] included = File.Exists(dependencies) ? [.. Depfile.Parse(File.ReadAllText(dependencies)).Select(Path.GetFullPath)] : [];
        var files = SkeletonState.Describe(included.Append(job.Source).Append(_assembly).Distinct(StringComparer.Ordinal)).ToList();
        // Changed while it was read: which of the two contents was compiled nobody knows.
        if (!files.Exists(file => SkeletonState.IsBetween(file, _start, DateTime.UtcNow)))
            SkeletonState.Write(job, files);
    }

    private string Folder(int job) => Path.Combine(_work.FullName, job.ToString(CultureInfo.InvariantCulture));

    private string DependenciesFile(int job) => Path.Combine(_work.FullName, $"{job}.d");

    /// <summary>An argument a line; an empty line ends a job.</summary>
    private async Task WriteJobs(StreamWriter input)
    {
        await using (input.ConfigureAwait(false))
        {
            for (int i = 0; i < _jobs.Count; i++)
            {
                SkeletonJob job = _jobs[i];
                List<string> arguments = [job.Source, "--verbose", "--output", Folder(i), "--depfile", DependenciesFile(i), .. job.Arguments];
                if (job.ClangArguments is not null)
                    arguments.AddRange(["--", .. job.ClangArguments]);
                await input.WriteAsync(string.Join('\n', arguments) + "\n\n").ConfigureAwait(false);
            }
        }
    }

    private void Note(string line)
    {
        if (line.Contains(": error ", StringComparison.Ordinal))
            HasErrors = true;
        else if (line.Contains(": warning ", StringComparison.Ordinal))
            HasWarnings = true;
        else
            _unparsed.AppendLine(line);
    }
}
