namespace LibbpfSharp.Generator.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record GeneratorOptions
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required string OutputDirectory { get; init; }

    public string? Namespace { get; init; }

    public string? Name { get; init; }

    public string Access { get; init; } = "public";

    public bool IsVerbose { get; init; }

    /// <summary>Types to generate that nothing of the object's refers to.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>What goes to clang as it is.</summary>
    public IReadOnlyList<string> ClangArguments { get; init; } = [];
}
