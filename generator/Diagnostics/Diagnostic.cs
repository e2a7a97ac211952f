using System.Globalization;

namespace LibbpfSharp.Generator.Diagnostics;

/// <summary>One message in the form that MSBuild, editors and CI systems recognise: <c>file(line,col): error CODE: text</c>.</summary>
internal sealed record Diagnostic(Severity Severity, string Code, string? File, int Line, int Column, string Text)
{
    public override string ToString()
    {
        string word = Severity == Severity.Error ? "error" : "warning";
        string place = Line == 0
            ? $"{File ?? "bpf2cs"} : "
            : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): ");
        return $"{place}{word} {Code}: {Text}";
    }
}
