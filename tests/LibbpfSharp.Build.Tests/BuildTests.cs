using LibbpfSharp.Build.Tests.Support;

namespace LibbpfSharp.Build.Tests;

/// <summary>What a project gets from a reference to the package, and when it is made again.</summary>
public sealed class BuildTests(PackageFeed feed)
{
    [Fact]
    public void A_package_reference_is_all_that_a_skeleton_takes()
    {
        var project = new TestProject(feed);

        project.Build().Succeeds();

        project.Runs();
        // The package brings the runtime library and what that needs; nothing of the generator, nothing of MSBuild.
        Assert.Equal(
            ["LibbpfSharp", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Tmds.LibC", "app"],
            Directory.EnumerateFiles(project["bin/Debug/net10.0"], "*.dll", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file)!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_build_without_changes_generates_nothing_and_takes_no_time()
    {
        var project = new TestProject(feed);
        project.Build().Succeeds();
        var before = project.Made();
        DateTime assembly = File.GetLastWriteTimeUtc(project["bin/Debug/net10.0/app.dll"]);

        // The best of a few: what else the machine does is not this package's time.
        int milliseconds = Enumerable.Range(0, 3)
            .Select(_ => TestProject.Milliseconds(project.Rebuild("-clp:PerformanceSummary").Succeeds(), "GenerateBpfSkeletons")).Min();

        Assert.Equal(before, project.Made());
        Assert.Equal(assembly, File.GetLastWriteTimeUtc(project["bin/Debug/net10.0/app.dll"]));
        TestContext.Current.SendDiagnosticMessage("A build without changes: {0} ms", milliseconds);
        Assert.InRange(milliseconds, 0, 199);
    }

    [Fact]
    public void A_header_makes_exactly_those_again_that_include_it()
    {
        var project = new TestProject(feed);
        project.Build().Succeeds();
        var before = project.Made();
        Assert.Equal(["adder.g.cs", "adder.g.cs.state", "counter.g.cs", "counter.g.cs.state"], before.Keys.Order(StringComparer.Ordinal));

        project.Write("step.h", "#define STEP 2\n");
        project.Rebuild().Succeeds();

        Assert.Equal(["counter"], project.GeneratedSince(before));
        Assert.Equal("counted 14, added 100", feed.Run(project.Folder, project["bin/Debug/net10.0/app"]).Succeeds().Output.Trim());

        // Back to the old content with its old time, as a checkout does.
        before = project.Made();
        project.Write("step.h", "#define STEP 1\n");
        File.SetLastWriteTimeUtc(project["step.h"], DateTime.UtcNow.AddYears(-1));
        project.Rebuild().Succeeds();

        Assert.Equal(["counter"], project.GeneratedSince(before));
        project.Runs();

        before = project.Made();
        File.SetLastWriteTimeUtc(project["adder.bpf.c"], DateTime.UtcNow);
        project.Rebuild().Succeeds();
        Assert.Equal(["adder"], project.GeneratedSince(before));
    }

    [Fact]
    public void What_clang_says_is_what_the_build_says()
    {
        var project = new TestProject(feed);
        project.Build().Succeeds();

        project.Replace("counter.bpf.c", "return 0;\n}", "return nothing;\n}");
        CommandResult broken = project.Rebuild().Fails();

        string error = Assert.Single(broken.Lines(": error ").DistinctBy(text => text.Split(" [")[0]));
        int line = 1 + Array.FindIndex(File.ReadAllLines(project["counter.bpf.c"]), text => text.Contains("nothing", StringComparison.Ordinal));
        Assert.StartsWith($"{project["counter.bpf.c"]}({line},9): error BPF2001: use of undeclared identifier 'nothing'", error, StringComparison.Ordinal);

        project.Replace("counter.bpf.c", "return nothing;", "return 0;");
        project.Rebuild().Succeeds();
        project.Runs();

        project.Replace("counter.bpf.c", "return 0;\n}", "int *p = 1;\n\treturn p == 0;\n}");
        CommandResult warned = project.Rebuild("-p:BpfCFlags=-Wno-everything").Succeeds();
        Assert.Empty(warned.Lines("BPF2001"));
    }

    [Fact]
    public void A_warning_that_is_an_error_stays_one_until_it_is_mended()
    {
        var project = new TestProject(feed);
        project.Replace("adder.bpf.c", "int amount = 100;", "#warning \"later\"\nint amount = 100;");

        CommandResult warned = project.Build().Succeeds();
        Assert.Contains(warned.Lines("warning BPF2001"), line => line.StartsWith($"{project["adder.bpf.c"]}(6,2): warning BPF2001: \"later\"", StringComparison.Ordinal));

        File.SetLastWriteTimeUtc(project["adder.bpf.c"], DateTime.UtcNow);
        project.Rebuild("-warnaserror").Fails();
        project.Rebuild("-warnaserror").Fails();

        project.Replace("adder.bpf.c", "#warning \"later\"\n", "");
        project.Rebuild("-warnaserror").Succeeds();
    }

    [Fact]
    public void A_program_that_is_gone_takes_its_skeleton_along()
    {
        var project = new TestProject(feed);
        project.Build().Succeeds();

        File.Delete(project["adder.bpf.c"]);
        CommandResult result = project.Rebuild().Fails();
        Assert.NotEmpty(result.Lines("error CS0103"));

        project.Replace("Program.cs", "using var adder = AdderSkeleton.OpenAndLoad();", "");
        project.Replace("Program.cs", "{adder.Data.Amount}", "100");
        project.Rebuild().Succeeds();
        Assert.Equal(["counter.g.cs", "counter.g.cs.state"], project.Made().Keys.Order(StringComparer.Ordinal));
        project.Runs();
    }

    [Fact]
    public void Clean_leaves_nothing()
    {
        var project = new TestProject(feed);
        project.Build().Succeeds();

        project.Dotnet("clean", "-nologo").Succeeds();

        Assert.False(Directory.Exists(project["obj/Debug/net10.0/bpf"]));
        project.Rebuild().Succeeds();
        project.Runs();
    }

    [Fact]
    public void An_editor_sees_the_skeletons_and_keeps_them_when_the_C_is_broken()
    {
        var project = new TestProject(feed);
        project.Dotnet("restore", "-v", "q").Succeeds();
        string[] designTime =
        [
            "msbuild", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs",
        ];

        CommandResult first = project.Dotnet(designTime).Succeeds();
        Assert.Contains("bpf/counter.g.cs", first.Output, StringComparison.Ordinal);
        Assert.Contains("adder", project.Made().Keys.Select(file => file.Split('.')[0]));

        project.Write("counter.bpf.c", "int half(");
        CommandResult broken = project.Dotnet(designTime).Succeeds();
        Assert.Contains("bpf/counter.g.cs", broken.Output, StringComparison.Ordinal);
        Assert.Contains("bpf/adder.g.cs", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_that_share_a_program_build_at_the_same_time()
    {
        var shared = new TestProject(feed);
        string[] names = ["one", "two", "three"];
        foreach (string name in names)
        {
            shared.Write($"{name}/{name}.csproj", File.ReadAllText(shared["app.csproj"]).Replace("<ItemGroup>", """
                <ItemGroup>
                <Compile Include="../Program.cs" />
                <BpfProgram Include="../*.bpf.c" />
                """, StringComparison.Ordinal));
        }
        File.Delete(shared["app.csproj"]);
        shared.Write("all.proj", $"""
            <Project DefaultTargets="Build">
              <Target Name="Restore"><MSBuild Projects="{string.Join(';', names.Select(name => $"{name}/{name}.csproj"))}" Targets="Restore" Properties="R=1" /></Target>
              <Target Name="Build"><MSBuild Projects="{string.Join(';', names.Select(name => $"{name}/{name}.csproj"))}" BuildInParallel="true" /></Target>
            </Project>
            """);

        shared.Dotnet("msbuild", "-nologo", "-restore", "-m:3", "all.proj").Succeeds();

        foreach (string name in names)
            shared.RunsAt($"{name}/bin/Debug/net10.0/{name}");
    }

    [Fact]
    public void Frameworks_and_configurations_do_not_meet()
    {
        var project = new TestProject(feed, "<TargetFramework></TargetFramework><TargetFrameworks>net10.0</TargetFrameworks>");
        project.Build().Succeeds();
        var before = project.Made();

        project.Rebuild("-c", "Release").Succeeds();

        Assert.Equal(before, project.Made());
        project.RunsAt("bin/Release/net10.0/app");
    }
}
