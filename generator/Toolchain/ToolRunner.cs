using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>Runs programs. Arguments are handed over one by one and never pass through a shell, so a file may have any name.</summary>
internal static class ToolRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="tool">The program and the arguments it always gets.</param>
    /// <param name="arguments">The arguments of this run.</param>
    /// <returns>What it wrote and its exit code.</returns>
    /// <exception cref="GeneratorException">It cannot be started.</exception>
    public static ToolResult Run(Tool tool, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        // Messages are read by this program; they have to be in the one language it knows.
        start.Environment["LC_ALL"] = "C";
        foreach (string argument in tool.Arguments.Concat(arguments))
            start.ArgumentList.Add(argument);
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            // Both at once: a pipe that nobody empties stops the program.
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            string errorText = errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output, errorText);
        }
        catch (Win32Exception e)
        {
            throw new GeneratorException(DiagnosticCode.ToolMissing, null, $"{tool.Path} cannot be started: {e.Message}.", e);
        }
    }
}

/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Errors);
