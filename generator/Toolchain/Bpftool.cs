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
            throw new GeneratorException(DiagnosticCode.ToolFailed, source, $"bpftool makes no skeleton of this object (exit code {result.ExitCode}): {Words(result)}{Hint(result)}");
        if (string.IsNullOrWhiteSpace(result.Output))
            throw new GeneratorException(DiagnosticCode.ToolFailed, source, $"bpftool wrote nothing: {Words(result)}");
        return result.Output;
    }

    /// <summary>Links objects into one.</summary>
    /// <param name="source">What is being made, for messages.</param>
    /// <param name="output">The object to write.</param>
    /// <param name="inputs">The objects.</param>
    /// <exception cref="GeneratorException">bpftool failed.</exception>
    public void Link(string source, string output, IReadOnlyList<string> inputs)
    {
        ToolResult result = ToolRunner.Run(tool, ["gen", "object", output, .. inputs]);
        if (result.ExitCode != 0)
            throw new GeneratorException(DiagnosticCode.ToolFailed, source, $"bpftool does not link these objects (exit code {result.ExitCode}): {Words(result)}");
    }

    /// <summary>The types of a BTF file as a C header.</summary>
    /// <exception cref="GeneratorException">bpftool failed.</exception>
    public string DumpHeader(string path)
    {
        ToolResult result = ToolRunner.Run(tool, "btf", "dump", "file", path, "format", "c");
        return result.ExitCode == 0 && result.Output.Length > 0
            ? result.Output
            : throw new GeneratorException(DiagnosticCode.ToolFailed, path, $"bpftool makes no header of its BTF (exit code {result.ExitCode}): {Words(result)}");
    }

    // clang describes what a map's definition points to, and only names what that of an inner map does.
    private static string Hint(ToolResult result) => result.Errors.Contains(".inner': can't determine", StringComparison.Ordinal)
        ? ". The type of an inner map's key or value is not in the object's BTF; let a global variable use it: const struct value *unused __attribute__((unused));"
        : "";

    private static string Words(ToolResult result)
    {
        string words = string.Join("; ", result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return words.Length == 0 ? "it says no more" : words;
    }
}
