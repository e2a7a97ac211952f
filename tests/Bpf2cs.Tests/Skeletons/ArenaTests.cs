using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Skeletons;

/// <summary>
/// Variables in an arena. The header is what Debian sid's bpftool 7.8.0 made of tests/LibbpfSharp.Tests/Bpf/prebuilt/arena.bpf.o, where the map is called
/// "memory": older ones refuse it, and so does libbpf before 1.5.
/// </summary>
public sealed class ArenaTests
{
    [Fact]
    public void Its_variables_have_a_class_or_the_version_that_is_missing_is_said()
    {
        using var sandbox = new Sandbox();
        string header = Sandbox.Data("arena.7.8.skel.h");
        if (LibbpfLibrary.Version < new Version(1, 5))
        {
            Outcome outcome = sandbox.Run(header, "--name", "arena");
            Assert.Equal(1, outcome.ExitCode);
            Assert.StartsWith($"{header} : error BPF1008: ", outcome.Errors, StringComparison.Ordinal);
            Assert.Contains($"what libbpf {LibbpfLibrary.Version} does not know", outcome.Errors, StringComparison.Ordinal);
            return;
        }
        string text = sandbox.Generate("ArenaSkeleton", header, "--name", "arena");
        Assert.Contains("Arena = new ArenaSection(Object.Maps[\"memory\"]);", text, StringComparison.Ordinal);
        Type section = CSharpCompiler.Compile(text).GetType("ArenaSkeleton", throwOnError: true)!.GetNestedType("ArenaSection")!;
        Assert.Equal(["Counter: Int32&", "Point: Point&", "Zeroed: Span`1"], section.GetProperties().Select(property => $"{property.Name}: {property.PropertyType.Name}"));
    }
}
