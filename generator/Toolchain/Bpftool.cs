using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>bpftool, which makes the skeleton header.</summary>
internal sealed class Bpftool(Tool tool)
{
    /// <summary>The skeleton header of an object.</summary>
    /// <param name="source">What the object was made from, for messages.</param>
    /// <param name="path">The object.</param>
    /// <param name="name">The object's name.</param>
    /// <exception cref="GeneratorException">bpftool failed.</exception>
    public string GenerateSkeleton(string source, string path, string name)
    {
        ToolResult result = ToolRunner.Run(tool, "gen", "skeleton", path, "name", name);
        // A failed run writes what it has so far: only the exit code tells.
        if (result.ExitCode != 0)
            throw new GeneratorException(DiagnosticCode.ToolFailed, source, $"bpftool makes no skeleton of this object (exit code {result.ExitCode}): {Words(result)}");
        if (string.IsNullOrWhiteSpace(result.Output))
            throw new GeneratorException(DiagnosticCode.ToolFailed, source, $"bpftool wrote nothing: {Words(result)}");
        return result.Output;
    }

    private static string Words(ToolResult result)
    {
        string words = string.Join("; ", result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return words.Length == 0 ? "it says no more" : words;
    }
}
