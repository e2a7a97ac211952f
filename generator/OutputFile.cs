using System.Text;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator;

/// <summary>A generated file. It is there as a whole or not at all: it is written beside its place and then moved there.</summary>
internal static class OutputFile
{
    /// <param name="input">The input, for messages.</param>
    /// <param name="directory">The folder; created when it is not there.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The content.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="GeneratorException">It cannot be written.</exception>
    public static string Write(string input, string directory, string name, string text)
    {
        string path = Path.Combine(directory, name);
        string temporary = Path.Combine(directory, $".{name}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(directory);
            try
            {
                File.WriteAllText(temporary, text, new UTF8Encoding(false));
                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GeneratorException(DiagnosticCode.Output, input, $"{path} cannot be written: {e.Message}", e);
        }
    }
}
