using System.Reflection;
using System.Text.RegularExpressions;
using LibbpfSharp.Build.Tests.Support;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace LibbpfSharp.Build.Tests.Support;

/// <summary>
/// The packages of this repository, packed once, and a place outside it for projects that use them: a package cache that starts empty,
/// so that nothing of an older build is found, and no Directory.Build.props above.
/// </summary>
public sealed partial class PackageFeed : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("libbpfsharp-build-");
    private int _projects;

    public PackageFeed()
    {
        Environment = new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_root.FullName, "cache"),
            ["DOTNET_CLI_HOME"] = Path.Combine(_root.FullName, "home"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
            // Nodes that stay behind would keep the task's assembly of a feed that is gone.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["CI"] = null,
        };
        Directory.CreateDirectory(Folder);
        // As it was built: the tests are about this build, and need not wait for another.
        var packOnly = new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1" };
        Command.Run(Repository, packOnly, "dotnet", "pack", "LibbpfSharp.sln", "--no-build", "-c", Metadata("Configuration"), "-o", Folder, "-v", "q", "-nologo").Succeeds();
        Version = PackageName().Match(Directory.EnumerateFiles(Folder, "LibbpfSharp.Build.*.nupkg").Single()).Groups[1].Value;
        File.WriteAllText(Path.Combine(_root.FullName, "nuget.config"), Configuration());
    }

    /// <summary>Where the packages are.</summary>
    public string Folder => Path.Combine(_root.FullName, "feed");

    public string Version { get; }

    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>This repository.</summary>
    public static string Repository => Metadata("Repository");

    /// <summary>An empty folder with the feed in reach.</summary>
    /// <param name="name">What it is called: paths are input too.</param>
    public string NewFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(_root.FullName, $"{Interlocked.Increment(ref _projects)}", name)).FullName;

    public CommandResult Run(string folder, params IReadOnlyList<string> command) => Command.Run(folder, Environment, command);

    public void Dispose() => _root.Delete(recursive: true);

    // Our names come from our feed only, whatever the machine's sources have under them.
    private string Configuration()
    {
        string sources = Command.Run(_root.FullName, new Dictionary<string, string?>(), "dotnet", "nuget", "list", "source").Succeeds().Output;
        IEnumerable<string> others = SourceName().Matches(sources)
            .Select(match => $"""<packageSource key="{match.Groups[1].Value}"><package pattern="*" /></packageSource>""");
        return $"""
            <configuration>
              <packageSources><add key="libbpfsharp" value="{Folder}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="libbpfsharp"><package pattern="LibbpfSharp*" /><package pattern="bpf2cs" /></packageSource>
                {string.Join("\n    ", others)}
              </packageSourceMapping>
            </configuration>
            """;
    }

    private static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    [GeneratedRegex(@"^\s*\d+\.\s+(.+) \[Enabled\]", RegexOptions.Multiline)]
    private static partial Regex SourceName();

    [GeneratedRegex(@"LibbpfSharp\.Build\.(\d.*)\.nupkg$")]
    private static partial Regex PackageName();
}
