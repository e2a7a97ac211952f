using System.Runtime.InteropServices;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Targets;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>Compiles BPF C.</summary>
/// <param name="tool">The compiler.</param>
/// <param name="target">What for; null for this machine and all that are like it.</param>
/// <param name="isTwin">
/// Whether the object is only read, here, where one of the target's byte order cannot be: it is compiled for this machine's order, with all else the
/// target's, and declares the same unless the C code itself asks for the order.
/// </param>
/// <param name="flags">What the user says.</param>
/// <param name="work">Where files can be made.</param>
internal sealed class Clang(Tool tool, BpfTarget? target, bool isTwin, IReadOnlyList<string> flags, TemporaryFolder work)
{
    /// <summary>Compiles a source file to an object with BTF.</summary>
    /// <param name="source">The .bpf.c file, as the user wrote it: it stands in messages and in the object's line information.</param>
    /// <param name="output">The object to write.</param>
    /// <param name="dependencies">Where clang is to write what was included, or null.</param>
    /// <param name="more">More arguments, behind the user's.</param>
    /// <returns>clang's warnings.</returns>
    /// <exception cref="GeneratorException">clang's errors.</exception>
    public IReadOnlyList<Diagnostic> Compile(string source, string output, string? dependencies = null, params IReadOnlyList<string> more)
    {
        // Line information holds paths. With these two, the object is the same wherever it is compiled.
        string path = Path.GetFullPath(source);
        string[] paths = [$"-ffile-prefix-map={Path.GetDirectoryName(path)}=.", "-fdebug-compilation-dir=."];
        string[] list = dependencies is null ? [] : ["-MD", "-MF", dependencies];
        ToolResult result = ToolRunner.Run(tool, [.. Arguments(), .. paths, .. flags, .. more, .. list, "-c", path, "-o", output]);
        IReadOnlyList<Diagnostic> diagnostics =
            [.. ClangDiagnostics.Parse(result.Errors).Select(diagnostic => diagnostic.File == path ? diagnostic with { File = source } : diagnostic)];
        if (result.ExitCode == 0 && File.Exists(output))
            return diagnostics;
        if (!diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            throw new GeneratorException(
                DiagnosticCode.ToolFailed, source, $"clang ended with exit code {result.ExitCode}: {result.Errors.Trim()}");
        }
        throw new GeneratorException(diagnostics);
    }

    private List<string> Arguments()
    {
        List<string> arguments =
        [
            "-target", target is null || isTwin ? "bpf" : target.IsBigEndian ? "bpfeb" : "bpfel", "-g", "-O2",
            // One message per line, in the form that is parsed; no colours, whatever the terminal.
            "-fno-caret-diagnostics", "-fno-color-diagnostics", "-fno-diagnostics-show-note-include-stack",
        ];
        BpfTarget machine = target ?? BpfTarget.Native
            ?? throw new GeneratorException(DiagnosticCode.ToolFailed, null, $"bpf_tracing.h knows no {RuntimeInformation.OSArchitecture} machine. Choose one with --target.");
        if (machine.Macro is not null)
            arguments.Add($"-D__TARGET_ARCH_{machine.Macro}");
        // Last, so that nothing is hidden.
        arguments.AddRange(TargetHeaders.Arguments(machine, work));
        return arguments;
    }
}
