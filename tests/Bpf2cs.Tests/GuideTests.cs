using System.Text;
using System.Text.RegularExpressions;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests;

/// <summary>What the documentation shows is compiled, so that it stays true.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void The_snippets_of_the_librarys_guide_compile()
    {
        string guide = Read("src/LibbpfSharp/README.md");
        using var sandbox = new Sandbox();
        string skeleton = sandbox.Generate("GuideSkeleton", sandbox.Source("guide.bpf.c", Blocks(guide, "c").Single()), "--namespace", "Guide");
        string[] snippets = [.. Blocks(guide, "csharp")];
        Assert.True(snippets.Length >= 7);
        CSharpCompiler.Compile(skeleton, Methods(snippets));
    }

    [Fact]
    public void The_first_program_of_the_readme_compiles()
    {
        string readme = Read("README.md");
        using var sandbox = new Sandbox();
        string path = sandbox.File("hello.bpf.c");
        File.WriteAllText(path, Blocks(readme, "c").First());
        string skeleton = sandbox.Generate("HelloSkeleton", path, "--namespace", "Hello", "--type", "event");
        string program = Blocks(readme, "csharp").First();
        Assert.StartsWith("using Hello;", program, StringComparison.Ordinal);
        CSharpCompiler.Compile(skeleton, Methods([program["using Hello;".Length..]], "using Hello;"));
    }

    // A top-level program as a method, with what the SDK's projects have by default around it.
    private static string Methods(string[] bodies, string imports = "using Guide;")
    {
        var code = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using LibbpfSharp;
            {{imports}}
            #pragma warning disable CS0219, CS1998, CS1591, CS0162
            public struct Pair { public int First, Second; }
            public static class Snippets
            {

            """);
        for (int i = 0; i < bodies.Length; i++)
            code.Append($"public static async Task Snippet{i}(CancellationToken stop)\n{{\n{bodies[i]}\n}}\n");
        return code.Append("}\n").ToString();
    }

    private static IEnumerable<string> Blocks(string markdown, string language) =>
        Fences().Matches(markdown).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value);

    private static string Read(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LibbpfSharp.sln")))
                return File.ReadAllText(Path.Combine(folder.FullName, name));
        }

        throw new DirectoryNotFoundException("The tests are not in the repository.");
    }

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
