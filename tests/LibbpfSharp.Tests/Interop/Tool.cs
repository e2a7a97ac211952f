using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

/// <summary>Runs what the interop tests measure the bindings with: compiler, objdump, and this test program itself.</summary>
internal static class Tool
{
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static readonly Dictionary<(string, string), string> DebianFolders = [];

    /// <summary>The folder of Debian packages that build/debian-packages.sh downloads once and keeps.</summary>
    public static string DebianPackages(string suite, params string[] names)
    {
        lock (DebianFolders)
        {
            var key = (suite, string.Join(' ', names));
            if (!DebianFolders.TryGetValue(key, out string? folder))
                DebianFolders[key] = folder = Run(Path.Combine(RepositoryRoot, "build", "debian-packages.sh"), [suite, .. names]).TrimEnd('\n');
            return folder;
        }
    }

    /// <summary>The libbpf.so of a Debian suite.</summary>
    public static string DebianLibbpf(string suite, params string[] names) =>
        Assert.Single(
            Directory.GetFiles(DebianPackages(suite, names), "libbpf.so.1.*", SearchOption.AllDirectories),
            file => !new FileInfo(file).Attributes.HasFlag(FileAttributes.ReparsePoint));

    /// <summary>Runs a program that must succeed, and returns its standard output.</summary>
    public static string Run(string program, params string[] arguments)
    {
        (int exitCode, string output, string error) = TryRun(program, arguments);
        Assert.True(exitCode == 0, $"{program} ended with exit code {exitCode}:\n{error}");
        return output;
    }

    public static (int ExitCode, string Output, string Error) TryRun(
        string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>
    /// Runs an explicit test of this program in a process of its own, which must pass. The library that a process uses is
    /// decided once and by its environment, so that other libraries need other processes.
    /// </summary>
    public static void RunInChild(Type type, string test, params (string Name, string Value)[] environment) =>
        RunInChild([], type, test, environment);

    /// <param name="wrapper">A command that runs the child: <c>setpriv</c> and its options.</param>
    /// <param name="type">The test's class.</param>
    /// <param name="test">The test's method.</param>
    /// <param name="environment">Added to this process's.</param>
    public static void RunInChild(string[] wrapper, Type type, string test, params (string Name, string Value)[] environment)
    {
        string assembly = Assembly.GetExecutingAssembly().Location;
        string program = Environment.ProcessPath!;
        string[] host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [assembly] : [];
        string[] command = [.. wrapper, program, .. host, Program.ChildOption, type.FullName!, test];
        (int exitCode, string output, string error) = TryRun(command[0], command[1..], environment);
        Assert.True(exitCode == 0 && output.EndsWith(Program.ChildPassed + "\n", StringComparison.Ordinal), $"exit code {exitCode}\n{output}{error}");
    }

    private static string FindRepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LibbpfSharp.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"There is no LibbpfSharp.sln above {AppContext.BaseDirectory}.");
    }
}

/// <summary>A folder for a test's files, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("libbpfsharp-test-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public override string ToString() => _path;

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
