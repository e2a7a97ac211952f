namespace LibbpfSharp.Generator.Tests.Support;

/// <summary>A folder for one test, and bpf2cs run on what is in it.</summary>
internal sealed class Sandbox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bpf2cs-tests-");

    public string Folder => _folder.FullName;

    /// <summary>The files that ship with the tests.</summary>
    public static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a source file; the license and the includes that every program has come with it.</summary>
    public string Source(string name, string code)
    {
        string path = File(name);
        System.IO.File.WriteAllText(
            path,
            $$"""
            #include <linux/bpf.h>
            #include <linux/types.h>
            #include <bpf/bpf_helpers.h>
            {{code}}
            char LICENSE[] SEC("license") = "GPL";

            """);
        return path;
    }

    /// <summary>Runs bpf2cs in this process, its output going to this folder.</summary>
    public Outcome Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int separator = Array.IndexOf(arguments, "--");
        string[] all = [.. arguments.Take(separator < 0 ? arguments.Length : separator), "-o", Folder, .. separator < 0 ? [] : arguments[separator..]];
        int exitCode = Program.Run(all, output, errors);
        return new Outcome(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Generates a skeleton that has to succeed, and its text.</summary>
    public string Generate(string className, params string[] arguments)
    {
        Outcome outcome = Run(arguments);
        Xunit.Assert.Equal(("", 0), (outcome.Errors, outcome.ExitCode));
        return System.IO.File.ReadAllText(File($"{className}.g.cs"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

internal sealed record Outcome(int ExitCode, string Output, string Errors);
