using Microsoft.Build.Framework;

namespace LibbpfSharp.Build;

/// <summary>One item's way to its skeleton.</summary>
/// <param name="Source">Full path of the .bpf.c or .bpf.o.</param>
/// <param name="Output">The C# file.</param>
/// <param name="Arguments">What bpf2cs is told beside the input and where to write.</param>
/// <param name="ClangArguments">What goes on to clang; null for an item that is not compiled.</param>
internal sealed record SkeletonJob(string Source, string Output, IReadOnlyList<string> Arguments, IReadOnlyList<string>? ClangArguments)
{
    /// <summary>Where it is recorded what the output was made from.</summary>
    public string StateFile => $"{Output}.state";

    /// <summary>Everything but the contents of files that decides what the output is.</summary>
    public string Recipe => string.Join('\n', [Source, .. Arguments, "--", .. ClangArguments ?? []]);

    /// <summary>
    /// The output of an item, known before anything runs: obj/…/bpf/net/filter.g.cs for net/filter.bpf.c. The folders keep apart
    /// what has one name in several; those above the project are spelled so that the file stays inside.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="directory">The folder for all outputs.</param>
    public static string OutputOf(ITaskItem item, string directory)
    {
        string name = item.GetMetadata("Name");
        if (name.Length == 0)
        {
            name = Path.GetFileNameWithoutExtension(item.ItemSpec);
            if (name.EndsWith(".bpf", StringComparison.Ordinal) && name.Length > ".bpf".Length)
                name = name[..^".bpf".Length];
        }
        string folder = Path.IsPathRooted(item.ItemSpec) ? "" : (Path.GetDirectoryName(item.ItemSpec) ?? "").Replace("..", "__", StringComparison.Ordinal);
        return Path.Combine(directory, folder, $"{name}.g.cs");
    }
}
