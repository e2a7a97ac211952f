using System.Diagnostics;
using LibbpfSharp.Build.Tests.Support;

namespace LibbpfSharp.Build.Tests;

/// <summary>The other packages: dotnet new bpf, and bpf2cs as a tool.</summary>
public sealed class TemplateTests(PackageFeed feed)
{
    [Fact]
    public void Dotnet_new_bpf_builds_and_runs_as_it_is()
    {
        string folder = feed.NewFolder("my-tracer");
        feed.Run(folder, "dotnet", "new", "install", Directory.EnumerateFiles(feed.Folder, "LibbpfSharp.Templates.*.nupkg").Single()).Succeeds();
        feed.Run(folder, "dotnet", "new", "bpf").Succeeds();

        CommandResult build = feed.Run(folder, "dotnet", "build", "-nologo", "-v", "m", "-warnaserror").Succeeds();

        Assert.Empty(build.Lines("warning"));
        Assert.Equal(
            ["Program.cs", "execs.bpf.c", "my-tracer.csproj"],
            Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        using Process program = Process.Start(new ProcessStartInfo(Path.Combine(folder, "bin/Debug/net10.0/my-tracer")) { RedirectStandardOutput = true })!;
        try
        {
            Assert.StartsWith("Programs started from now on", program.StandardOutput.ReadLine(), StringComparison.Ordinal);
            using var exec = Process.Start("/bin/true");
            exec.WaitForExit();
            // Others start programs too.
            while (program.StandardOutput.ReadLine() is { } line)
            {
                if (line.Trim() == $"{exec.Id} true")
                    return;
            }
            Assert.Fail("The program ended.");
        }
        finally
        {
            program.Kill();
        }
    }

    [Fact]
    public void Bpf2cs_is_a_dotnet_tool()
    {
        string folder = feed.NewFolder("tool");
        feed.Run(folder, "dotnet", "tool", "install", "bpf2cs", "--tool-path", "bin", "--version", feed.Version).Succeeds();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Data/adder.bpf.c"), Path.Combine(folder, "adder.bpf.c"));

        feed.Run(folder, Path.Combine(folder, "bin/bpf2cs"), "adder.bpf.c").Succeeds();

        Assert.True(File.Exists(Path.Combine(folder, "AdderSkeleton.g.cs")));
    }
}
