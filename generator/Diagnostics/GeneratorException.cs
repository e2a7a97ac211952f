namespace LibbpfSharp.Generator.Diagnostics;

/// <summary>Something about one input that the user has to know and mend. What it carries is printed as it is, and nothing is written for that input.</summary>
internal sealed class GeneratorException : Exception
{
    public GeneratorException(Diagnostic diagnostic, Exception? innerException = null)
        : this([diagnostic], innerException)
    {
    }

    public GeneratorException(IReadOnlyList<Diagnostic> diagnostics, Exception? innerException = null)
        : base(string.Join('\n', diagnostics), innerException) => Diagnostics = diagnostics;

    public GeneratorException(string code, string? file, string text, Exception? innerException = null)
        : this(new Diagnostic(Severity.Error, code, file, 0, 0, text), innerException)
    {
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
