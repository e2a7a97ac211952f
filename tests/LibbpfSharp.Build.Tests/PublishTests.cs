using System.Runtime.InteropServices;
using LibbpfSharp.Build.Tests.Support;

namespace LibbpfSharp.Build.Tests;

/// <summary>Programs as they are given to others, each run on this kernel.</summary>
public sealed class PublishTests(PackageFeed feed)
{
    [Fact]
    public void Trimmed_into_a_single_file() => Publish("<PublishTrimmed>true</PublishTrimmed><PublishSingleFile>true</PublishSingleFile>");

    [Fact]
    public void Single_file_that_uses_the_installed_runtime() => Publish("<PublishSingleFile>true</PublishSingleFile><SelfContained>false</SelfContained>");

    [Fact]
    public void Ahead_of_time_with_the_system_libbpf()
    {
        string program = Publish("<PublishAot>true</PublishAot>");
        Assert.DoesNotContain("libbpf.so", Needed(program), StringComparison.Ordinal);
    }

    [Fact]
    public void Ahead_of_time_with_libbpf_inside()
    {
        string program = Publish("<PublishAot>true</PublishAot><BpfLinkStatically>true</BpfLinkStatically>", ("LIBBPFSHARP_LIBBPF", "/nonexistent"));
        Assert.DoesNotContain("libbpf.so", Needed(program), StringComparison.Ordinal);
    }

    private string Publish(string properties, params (string Name, string Value)[] environment)
    {
        string runtime = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var project = new TestProject(feed, $"<RuntimeIdentifier>{runtime}</RuntimeIdentifier>{properties}");
        CommandResult result = project.Dotnet("publish", "-nologo", "-v", "m", "-o", "out").Succeeds();
        Assert.Empty(result.Lines("warning"));
        string program = project["out/app"];
        // With another name for the library, a program that needs it would fail.
        CommandResult run = feed.Run(project.Folder, ["/usr/bin/env", .. environment.Select(variable => $"{variable.Name}={variable.Value}"), program]).Succeeds();
        Assert.Equal("counted 7, added 100", run.Output.Trim());
        long size = Directory.EnumerateFiles(project["out"]).Where(file => !file.EndsWith(".dbg", StringComparison.Ordinal) && !file.EndsWith(".pdb", StringComparison.Ordinal)).Sum(file => new FileInfo(file).Length);
        TestContext.Current.SendDiagnosticMessage("{0}: {1} bytes", TestContext.Current.TestMethod?.MethodName, size);
        return program;
    }

    private string Needed(string program) => feed.Run(Path.GetDirectoryName(program)!, "objdump", "-p", program).Succeeds().Output;
}
