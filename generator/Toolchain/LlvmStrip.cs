using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>Removes what only a debugger wants. BTF stays, and so do the lines that the verifier quotes (.BTF.ext).</summary>
internal sealed class LlvmStrip(Tool tool)
{
    /// <summary>Strips an object in place.</summary>
    /// <param name="source">What it was made from, for messages.</param>
    /// <param name="path">The object.</param>
    /// <exception cref="GeneratorException">llvm-strip failed.</exception>
    public void Strip(string source, string path)
    {
        ToolResult result = ToolRunner.Run(tool, "-g", path);
        if (result.ExitCode != 0)
            throw new GeneratorException(DiagnosticCode.ToolFailed, source, $"llvm-strip ended with exit code {result.ExitCode}: {result.Errors.Trim()}");
    }
}
