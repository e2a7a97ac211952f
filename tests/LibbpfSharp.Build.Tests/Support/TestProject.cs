using System.Globalization;

namespace LibbpfSharp.Build.Tests.Support;

/// <summary>A project that uses the packages, with a program that counts its own calls of getpgid(2).</summary>
internal sealed class TestProject
{
    private readonly PackageFeed _feed;
    private readonly string _name;

    /// <param name="feed">The packages.</param>
    /// <param name="properties">More for the project file.</param>
    /// <param name="items">As above.</param>
    /// <param name="name">The project's name, and its folder's.</param>
    public TestProject(PackageFeed feed, string properties = "", string items = "", string name = "app")
    {
        _feed = feed;
        _name = name;
        Folder = feed.NewFolder(name);
        WriteProject(properties, items);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    public string Folder { get; }

    public string this[string file] => Path.Combine(Folder, file);

    public void WriteProject(string properties = "", string items = "") => Write($"{_name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RootNamespace>App</RootNamespace>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="LibbpfSharp.Build" Version="{_feed.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
    }

    public void Replace(string file, string old, string @new)
    {
        string text = File.ReadAllText(this[file]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(this[file], text.Replace(old, @new, StringComparison.Ordinal));
    }

    public CommandResult Build(params IReadOnlyList<string> arguments) => Dotnet(["build", "-nologo", "-v", "m", .. arguments]);

    public CommandResult Dotnet(params IReadOnlyList<string> arguments) => _feed.Run(Folder, ["dotnet", .. arguments]);

    /// <summary>Builds again what is restored.</summary>
    /// <param name="arguments">More arguments.</param>
    public CommandResult Rebuild(params IReadOnlyList<string> arguments) => Build(["--no-restore", .. arguments]);

    /// <summary>Runs the program, and sees that BPF code ran in the kernel.</summary>
    /// <param name="program">The program.</param>
    public void RunsAt(string program)
    {
        CommandResult result = _feed.Run(Folder, Path.IsPathRooted(program) ? program : this[program]).Succeeds();
        Assert.Equal("counted 7, added 100", result.Output.Trim());
    }

    public void Runs() => RunsAt($"bin/Debug/net10.0/{_name}");

    /// <summary>The time of each file that the package made, to see which a build touched.</summary>
    public IReadOnlyDictionary<string, DateTime> Made() => Directory.Exists(this["obj/Debug/net10.0/bpf"])
        ? Directory.EnumerateFiles(this["obj/Debug/net10.0/bpf"], "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(this["obj/Debug/net10.0/bpf"], file), File.GetLastWriteTimeUtc)
        : new Dictionary<string, DateTime>();

    /// <summary>The skeletons that were generated since.</summary>
    /// <param name="before">What <see cref="Made"/> said then.</param>
    public IEnumerable<string> GeneratedSince(IReadOnlyDictionary<string, DateTime> before) => Made()
        .Where(file => file.Key.EndsWith(".state", StringComparison.Ordinal) && (!before.TryGetValue(file.Key, out DateTime time) || time != file.Value))
        .Select(file => file.Key[..^".g.cs.state".Length]).Order(StringComparer.Ordinal);

    /// <summary>Milliseconds of a task or target in a build with <c>-clp:PerformanceSummary</c>.</summary>
    /// <param name="result">The build.</param>
    /// <param name="name">The name of the task or target.</param>
    public static int Milliseconds(CommandResult result, string name) => result.Lines($" ms  {name}")
        .Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
}
