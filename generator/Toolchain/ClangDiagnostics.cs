using System.Globalization;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>Reads clang's messages: "file:line:column: error: text".</summary>
internal static class ClangDiagnostics
{
    private static readonly (string Word, Severity Severity)[] Severities =
        [(": fatal error: ", Severity.Error), (": error: ", Severity.Error), (": warning: ", Severity.Warning)];

    private static readonly string[] SystemFolders = ["'bpf/", "'linux/", "'asm/"];

    public static IReadOnlyList<Diagnostic> Parse(string text)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (string line in text.Split('\n'))
        {
            if (ParseLine(line) is { } diagnostic)
                diagnostics.Add(diagnostic);
            else if (diagnostics.Count > 0 && Note(line) is { } note)
                diagnostics[^1] = diagnostics[^1] with { Text = $"{diagnostics[^1].Text} ({note})" };
        }
        return diagnostics;
    }

    private static Diagnostic? ParseLine(string line)
    {
        if (line.StartsWith("clang: error: ", StringComparison.Ordinal))
            return new Diagnostic(Severity.Error, DiagnosticCode.Clang, null, 0, 0, $"clang: {line["clang: error: ".Length..]}");
        foreach ((string word, Severity severity) in Severities)
        {
            int at = line.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            (string file, int row, int column) = Place(line[..at]);
            string message = line[(at + word.Length)..].TrimEnd();
            return HeaderHint(message) is { } hint
                ? new Diagnostic(severity, DiagnosticCode.HeaderMissing, file, row, column, $"{message}. {hint}")
                : new Diagnostic(severity, DiagnosticCode.Clang, file, row, column, message);
        }
        return null;
    }

    /// <summary>What to do about a header that every BPF program includes and that is not there.</summary>
    private static string? HeaderHint(string message) => message switch
    {
        "'vmlinux.h' file not found" => "It can be made from the running kernel: --vmlinux auto, in a project file <BpfVmlinux>auto</BpfVmlinux>.",
        _ when Array.Exists(SystemFolders, folder => message.StartsWith(folder, StringComparison.Ordinal)) && message.EndsWith("' file not found", StringComparison.Ordinal) =>
            "Install the headers of libbpf and the kernel. On Debian and Ubuntu: apt-get install libbpf-dev linux-libc-dev; on Fedora: dnf install libbpf-devel kernel-headers.",
        _ => null,
    };

    // "previous definition is here" is of little use without the place it means.
    private static string? Note(string line)
    {
        int at = line.IndexOf(": note: ", StringComparison.Ordinal);
        if (at < 0)
            return null;
        (string file, int row, _) = Place(line[..at]);
        return string.Create(CultureInfo.InvariantCulture, $"{line[(at + ": note: ".Length)..].TrimEnd()}: {file}:{row}");
    }

    private static (string File, int Line, int Column) Place(string text)
    {
        // From the right: the file's name may have colons.
        int column = text.LastIndexOf(':');
        int line = column > 0 ? text.LastIndexOf(':', column - 1) : -1;
        return line > 0
            && int.TryParse(text.AsSpan(line + 1, column - line - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            && int.TryParse(text.AsSpan(column + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int col)
            ? (text[..line], row, col)
            : (text, 0, 0);
    }
}
