using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace LibbpfSharp.Build;

/// <summary>
/// Generates the skeletons of a project that are out of date, all in one run of bpf2cs. The outputs are known from the items alone;
/// what the last run recorded beside each says whether it still holds.
/// </summary>
[SuppressMessage("Performance", "CA1819", Justification = "MSBuild wants arrays.")]
public sealed class GenerateBpfSkeletons : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The .bpf.c files.</summary>
    public ITaskItem[] Programs { get; set; } = [];

    /// <summary>Prebuilt .bpf.o files.</summary>
    public ITaskItem[] Objects { get; set; } = [];

    /// <summary>The folder for everything that is written. Nobody else's files are in it.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>bpf2cs.dll.</summary>
    [Required]
    public string Bpf2cs { get; set; } = "";

    /// <summary>The dotnet that runs it; empty for the one on PATH.</summary>
    public string? DotnetHost { get; set; }

    /// <summary>Whether an editor asks, that wants to know the files and has no use for errors.</summary>
    public bool DesignTime { get; set; }

    /// <summary>What holds for items that do not say otherwise.</summary>
    public string? Namespace { get; set; }

    /// <summary>The project's namespace, when nothing else is said. Often the project's name, which need not be an identifier.</summary>
    public string? RootNamespace { get; set; }

    /// <inheritdoc cref="Namespace"/>
    public string? Access { get; set; }

    /// <inheritdoc cref="Namespace"/>
    public string? Strip { get; set; }

    /// <inheritdoc cref="Namespace"/>
    public string? Vmlinux { get; set; }

    /// <summary>The machines to compile for, separated by semicolons; empty for this machine and all that are like it.</summary>
    public string? Target { get; set; }

    /// <summary>Flags for clang, in front of the items' own.</summary>
    public string? CFlags { get; set; }

    /// <summary>Folders for clang to search, behind the items' own.</summary>
    public string[] IncludeDirectories { get; set; } = [];

    /// <summary>The tools, when they are not to be searched for.</summary>
    public string? Clang { get; set; }

    /// <inheritdoc cref="Clang"/>
    public string? Bpftool { get; set; }

    /// <inheritdoc cref="Clang"/>
    public string? LlvmStrip { get; set; }

    /// <summary>The C# files that are there: all of them, unless something failed.</summary>
    [Output]
    public ITaskItem[] Skeletons { get; private set; } = [];

    /// <summary>All files of this build, made now or before, so that what no build makes any more is deleted.</summary>
    [Output]
    public ITaskItem[] FilesWritten { get; private set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        List<SkeletonJob> jobs = [.. new JobFactory(this, Report).Create()];
        var outdated = jobs.FindAll(job => !SkeletonState.IsCurrent(job));
        if (outdated.Count > 0)
            Generate(outdated);
        Skeletons = [.. jobs.Where(job => File.Exists(job.Output)).Select(job => new TaskItem(job.Output))];
        FilesWritten = [.. jobs.SelectMany(job => new[] { job.Output, job.StateFile }).Where(File.Exists).Select(file => new TaskItem(file))];
        return !Log.HasLoggedErrors;
    }

    private void Generate(List<SkeletonJob> jobs)
    {
        if (!OperatingSystem.IsLinux())
        {
            Report(TaskErrors.NotLinux, null, "BPF skeletons are generated on Linux, with libbpf, clang and bpftool: build there, or in a container or WSL.");
            return;
        }
        Log.LogMessage(MessageImportance.Low, "Generating BPF skeletons: {0}", string.Join(", ", jobs.Select(job => job.Source)));
        using var run = new Bpf2csRun(DotnetHost, Bpf2cs, OutputDirectory, jobs);
        try
        {
            run.Execute(ReportLine, text => Log.LogMessage(MessageImportance.Low, "{0}", text), _cancellation.Token);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            Report(TaskErrors.Generator, null, $"bpf2cs could not be run ({DotnetHost} {Bpf2cs}): {e.Message}");
            return;
        }
        if (_cancellation.IsCancellationRequested)
            return;
        // A warning is there in every build until it is mended, for -warnaserror must not be passed by building twice, and a task
        // is not told that its warnings count as errors. Nothing is compiled again: an unchanged skeleton keeps its time.
        bool isDone = !run.HasWarnings;
        int failed = run.Collect(isDone);
        if (failed > 0 && !run.HasErrors)
            Report(TaskErrors.Generator, null, $"bpf2cs ended with exit code {run.ExitCode} and did not say why. {run.Unparsed}".TrimEnd());
    }

    private void ReportLine(string line)
    {
        if (DesignTime)
            Log.LogMessage(MessageImportance.Low, "{0}", line);
        else
            Log.LogMessageFromText(line, MessageImportance.High);
    }

    private void Report(string code, string? file, string text)
    {
        if (DesignTime)
            Log.LogMessage(MessageImportance.Low, "{0}", text);
        else
            Log.LogError(null, code, null, file, 0, 0, 0, 0, "{0}", text);
    }
}
