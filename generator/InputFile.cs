using System.Text;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator;

internal enum InputKind
{
    Source,
    Object,
    SkeletonHeader,
}

/// <summary>A file named on the command line.</summary>
internal static class InputFile
{
    /// <summary>What the file's name says it is.</summary>
    /// <exception cref="GeneratorException">It says nothing that is known.</exception>
    public static InputKind KindOf(string path) => Path.GetExtension(path) switch
    {
        ".c" => InputKind.Source,
        ".o" => InputKind.Object,
        ".h" => InputKind.SkeletonHeader,
        _ => throw new GeneratorException(
            DiagnosticCode.Input, path, "The file's name says nothing about its kind: it should end in .bpf.c, .bpf.o or .skel.h."),
    };

    /// <exception cref="GeneratorException">It cannot be read, or is empty.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            byte[] content = File.ReadAllBytes(path);
            return content.Length > 0 ? content : throw new GeneratorException(DiagnosticCode.Input, path, "The file is empty.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GeneratorException(DiagnosticCode.Input, path, "The file does not exist.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GeneratorException(DiagnosticCode.Input, path, Directory.Exists(path) ? "This is a folder." : $"The file cannot be read: {e.Message}", e);
        }
    }

    /// <exception cref="GeneratorException">It is no text.</exception>
    public static string Text(string path, byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            throw new GeneratorException(DiagnosticCode.SkeletonHeader, path, "The file is no text. Is it an object? Then its name should end in .bpf.o.", e);
        }
    }
}
