using System.Runtime.InteropServices;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>Compiles BPF C.</summary>
internal sealed class Clang(Tool tool, IReadOnlyList<string> flags)
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

    private static List<string> Arguments()
    {
        List<string> arguments =
        [
            "-target", "bpf", "-g", "-O2", $"-D__TARGET_ARCH_{TargetArchitecture}",
            // One message per line, in the form that is parsed; no colours, whatever the terminal.
            "-fno-caret-diagnostics", "-fno-color-diagnostics", "-fno-diagnostics-show-note-include-stack",
        ];
        // Debian keeps <asm/types.h> apart for each architecture, and "-target bpf" is none of them. Last, so that nothing is hidden.
        string multiarch = $"/usr/include/{Multiarch}";
        if (Directory.Exists(multiarch))
            arguments.AddRange(["-idirafter", multiarch]);
        return arguments;
    }

    // What bpf_tracing.h calls the machine whose registers kprobes see.
    private static string TargetArchitecture => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 or Architecture.X86 => "x86",
        Architecture.Arm64 => "arm64",
        Architecture.Arm => "arm",
        Architecture.S390x => "s390",
        Architecture.Ppc64le => "powerpc",
        Architecture.RiscV64 => "riscv",
        Architecture.LoongArch64 => "loongarch",
        var other => throw new GeneratorException(DiagnosticCode.ToolFailed, null, $"bpf_tracing.h knows no {other} machine."),
    };

    private static string Multiarch => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => "x86_64-linux-gnu",
        Architecture.X86 => "i386-linux-gnu",
        Architecture.Arm64 => "aarch64-linux-gnu",
        Architecture.Arm => "arm-linux-gnueabihf",
        Architecture.S390x => "s390x-linux-gnu",
        Architecture.Ppc64le => "powerpc64le-linux-gnu",
        Architecture.RiscV64 => "riscv64-linux-gnu",
        Architecture.LoongArch64 => "loongarch64-linux-gnu",
        var other => other.ToString(),
    };
}
