using Microsoft.Build.Framework;

namespace LibbpfSharp.Build;

/// <summary>Makes a job of each item: metadata and properties become arguments of bpf2cs and clang.</summary>
internal sealed class JobFactory(GenerateBpfSkeletons task, Action<string, string?, string> report)
{
    /// <summary>A job for each item; what cannot become one is reported.</summary>
    public IEnumerable<SkeletonJob> Create()
    {
        var byOutput = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ITaskItem item in WithoutReplacedDefaults(task.Programs).Concat(task.Objects))
        {
            SkeletonJob? job = Create(item);
            if (job is null)
                continue;
            if (byOutput.TryAdd(job.Output, item.ItemSpec))
                yield return job;
            else
                report(TaskErrors.SameOutput, item.GetMetadata("FullPath"), $"{item.ItemSpec} and {byOutput[job.Output]} have the same name. Give one of them another with the metadata Name.");
        }
    }

    /// <summary>An Include in the project file replaces the default item of the same file.</summary>
    private static IEnumerable<ITaskItem> WithoutReplacedDefaults(ITaskItem[] items)
    {
        static bool IsDefault(ITaskItem item) => item.GetMetadata("IsDefault").Length > 0;
        var named = items.Where(item => !IsDefault(item)).Select(item => item.GetMetadata("FullPath")).ToHashSet(StringComparer.Ordinal);
        return items.Where(item => !IsDefault(item) || !named.Contains(item.GetMetadata("FullPath")));
    }

    private SkeletonJob? Create(ITaskItem item)
    {
        string source = item.GetMetadata("FullPath");
        bool isCompiled = source.EndsWith(".c", StringComparison.Ordinal);
        var arguments = new List<string>();
        Add(arguments, "--namespace", item.GetMetadata("Namespace"), task.Namespace, ToNamespace(task.RootNamespace));
        Add(arguments, "--name", item.GetMetadata("Name"));
        Add(arguments, "--access", item.GetMetadata("Access"), task.Access);
        foreach (string type in item.GetMetadata("Types").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add(arguments, "--type", type);
        Add(arguments, "--bpftool", task.Bpftool);

        IReadOnlyList<string>? clangArguments = null;
        if (isCompiled)
        {
            Add(arguments, "--cc", task.Clang);
            // As one word: the text may look like an option. A project file may break it into lines.
            string flags = $"{task.CFlags} {item.GetMetadata("CFlags")}".ReplaceLineEndings(" ").Trim();
            if (flags.Length > 0)
                arguments.Add($"--cflags={flags}");
            if (First(item.GetMetadata("Targets"), task.Target) is { } targets)
                Add(arguments, "--target", string.Join(',', targets.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
            Add(arguments, "--vmlinux", item.GetMetadata("Vmlinux"), task.Vmlinux);
            if (IsTrue(First(item.GetMetadata("Strip"), task.Strip) ?? "true"))
                Add(arguments, "--strip", task.LlvmStrip);
            else
                arguments.Add("--no-strip");
            clangArguments = IncludeArguments(item);
        }
        if (IsTrue(item.GetMetadata("Untyped")))
            arguments.Add("--no-types");
        if (clangArguments?.Concat(arguments).Append(source).FirstOrDefault(argument => argument.Contains('\n', StringComparison.Ordinal)) is { } broken)
        {
            report(TaskErrors.Metadata, source, $"'{broken}' has a line break.");
            return null;
        }
        return new SkeletonJob(source, SkeletonJob.OutputOf(item, task.OutputDirectory), arguments, clangArguments);
    }

    /// <summary>Folders to search. The task runs in the project's folder, which is what they start from.</summary>
    private List<string> IncludeArguments(ITaskItem item) =>
        [.. item.GetMetadata("IncludeDirectories").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(task.IncludeDirectories).SelectMany(directory => new[] { "-I", Path.GetFullPath(directory) })];

    /// <summary>my-app.2nd becomes my_app._2nd, as in the namespaces of <c>dotnet new</c>.</summary>
    internal static string ToNamespace(string? name) => string.Join('.', (name ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Select(ToIdentifier));

    private static string ToIdentifier(string text)
    {
        string plain = string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        return char.IsDigit(plain[0]) ? $"_{plain}" : plain;
    }

    private static void Add(List<string> arguments, string option, params string?[] values)
    {
        if (First(values) is { } value)
            arguments.AddRange([option, value]);
    }

    private static bool IsTrue(string text) => text.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? First(params string?[] values) => Array.Find(values, value => !string.IsNullOrEmpty(value));
}
