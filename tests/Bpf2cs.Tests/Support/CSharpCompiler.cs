using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Support;

/// <summary>Compiles generated code as a strict project does: nullable, documentation checked, each warning an error, no unsafe code.</summary>
internal static class CSharpCompiler
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "LibbpfSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles and loads.</summary>
    public static Assembly Compile(params string[] sources)
    {
        using var image = new MemoryStream();
        var result = Create(sources).Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString()));
        image.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(image);
    }

    private static CSharpCompilation Create(string[] sources) => CSharpCompilation.Create(
        $"Generated{Guid.NewGuid():N}",
        sources.Select(source => CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose))),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable, checkOverflow: true, allowUnsafe: false,
            // CS1701: what a test host loads may be a newer build of what it was compiled with.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
}
