using LibbpfSharp.Generator.Targets;

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

    /// <summary>Whether maps and globals stay without types of their own.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>Whether all inputs become one object.</summary>
    public bool IsLinked { get; init; }

    /// <summary>What to compile for; empty for this machine and all that are like it.</summary>
    public IReadOnlyList<BpfTarget> Targets { get; init; } = [];

    /// <summary>The compiler and the arguments it always gets: "ccache clang".</summary>
    public IReadOnlyList<string> Compiler { get; init; } = ["clang"];

    /// <summary>What goes to clang as it is.</summary>
    public IReadOnlyList<string> ClangArguments { get; init; } = [];

    /// <summary>The program that strips objects; null when they are not to be stripped.</summary>
    public string? Strip { get; init; } = "llvm-strip";

    public string Bpftool { get; init; } = "bpftool";

    /// <summary>Where to write what each output depends on, for make and MSBuild.</summary>
    public string? DependencyFile { get; init; }

    /// <summary>"auto", a vmlinux.h, or a file with BTF to make one from.</summary>
    public string? Vmlinux { get; init; }
}
