using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>A program of the BPF toolchain.</summary>
/// <param name="Path">The file.</param>
/// <param name="Arguments">What stands in front of a run's own arguments: "clang" in "ccache clang".</param>
internal sealed record Tool(string Path, IReadOnlyList<string> Arguments)
{
    private const string Hint = "On Debian and Ubuntu: apt-get install clang llvm bpftool libbpf-dev (on Ubuntu, bpftool is in linux-tools-generic)";

    // Where distributions put programs for administrators; not on every user's PATH.
    private static readonly string[] MoreFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

    /// <summary>Finds a program by its name, on PATH and in the administrators' folders, or takes a path as it is.</summary>
    /// <param name="what">What it is for, for the message.</param>
    /// <param name="option">The option that names another.</param>
    /// <param name="command">The name or path, and arguments behind it.</param>
    /// <exception cref="GeneratorException">It is not there.</exception>
    public static Tool Find(string what, string option, IReadOnlyList<string> command)
    {
        string name = command[0];
        string? path = name.Contains('/', StringComparison.Ordinal)
            ? IsExecutable(name) ? name : null
            : Folders().Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(IsExecutable);
        return path is null
            ? throw new GeneratorException(DiagnosticCode.ToolMissing, null, $"{name}, which {what}, is not found. {Hint}; or name it with {option}.")
            : new Tool(path, [.. command.Skip(1)]);
    }

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(MoreFolders);

    private static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
