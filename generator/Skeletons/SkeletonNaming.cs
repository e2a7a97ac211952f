using LibbpfSharp.Generator.Naming;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>What one output is called.</summary>
/// <param name="ObjectName">The object's name at run time.</param>
/// <param name="ClassName">The skeleton class.</param>
/// <param name="Namespace">Its namespace; null for the global one.</param>
/// <param name="Access">"public" or "internal".</param>
internal sealed record SkeletonNaming(string ObjectName, string ClassName, string? Namespace, string Access)
{
    // MAX_OBJ_NAME_LEN of bpftool. Map names show the first few characters only.
    private const int LongestObjectName = 63;

    private static readonly string[] Suffixes = [".bpf.c", ".bpf.o", ".skel.h", ".c", ".o", ".h"];

    public string OutputFile => $"{ClassName}.g.cs";

    /// <summary>The names for an input file: foo-bar.bpf.c gives object foo_bar, class FooBarSkeleton.</summary>
    /// <param name="file">The input file.</param>
    /// <param name="name">The name the user chose instead of the file's, or null.</param>
    /// <param name="namespace">The namespace or null.</param>
    /// <param name="access">"public" or "internal".</param>
    public static SkeletonNaming For(string file, string? name, string? @namespace, string access)
    {
        string stem = name ?? Path.GetFileName(file);
        if (name is null)
        {
            string? suffix = Array.Find(Suffixes, suffix => stem.EndsWith(suffix, StringComparison.Ordinal) && stem.Length > suffix.Length);
            stem = stem[..^(suffix?.Length ?? 0)];
        }
        string objectName = string.Concat(stem.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        string className = Identifier.ToPascalCase(stem);
        return new SkeletonNaming(
            objectName[..Math.Min(objectName.Length, LongestObjectName)],
            className.EndsWith("Skeleton", StringComparison.Ordinal) ? className : className + "Skeleton",
            @namespace, access);
    }
}
