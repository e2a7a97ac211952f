using LibbpfSharp.Build.Tests.Support;

namespace LibbpfSharp.Build.Tests;

/// <summary>What items, their metadata and properties say.</summary>
public sealed class ItemTests(PackageFeed feed)
{
    [Fact]
    public void Metadata_and_properties_reach_the_generator_and_a_change_of_them_counts()
    {
        var project = new TestProject(feed);
        project.Build().Succeeds();
        var before = project.Made();

        // Include, as one writes at first, means the same as Update.
        project.WriteProject(items: """<BpfProgram Include="counter.bpf.c" Types="sample; struct sample" CFlags="-DUNUSED='a b'" IncludeDirectories="my headers" />""");
        project.Write("my headers/more.h", "#define MORE\n");
        project.Replace("counter.bpf.c", "#include \"step.h\"", "#include \"step.h\"\n#include <more.h>");
        project.Write("Types.cs", "internal static class Types { public static int Size => System.Runtime.CompilerServices.Unsafe.SizeOf<App.CounterSkeleton.Sample>(); }");
        project.Build().Succeeds();
        Assert.Equal(["counter"], project.GeneratedSince(before));

        before = project.Made();
        project.WriteProject("<BpfAccess>internal</BpfAccess><BpfNamespace>Other.Place</BpfNamespace>");
        File.Delete(project["Types.cs"]);
        project.Replace("counter.bpf.c", "#include <more.h>\n", "");
        project.Replace("Program.cs", "using App;", "using Other.Place;");
        project.Build().Succeeds();
        Assert.Equal(["adder", "counter"], project.GeneratedSince(before));
        Assert.Contains("internal sealed", File.ReadAllText(project["obj/Debug/net10.0/bpf/adder.g.cs"]), StringComparison.Ordinal);
        project.Runs();
    }

    [Fact]
    public void A_program_may_be_for_several_machines()
    {
        var project = new TestProject(feed);
        project.WriteProject("<BpfTarget>x64; arm64;s390x</BpfTarget>", """<BpfProgram Update="adder.bpf.c" Targets="bpfel;bpfeb" />""");

        project.Build().Succeeds();

        Assert.Contains("Architecture.S390x => ImageS390x", File.ReadAllText(project["obj/Debug/net10.0/bpf/counter.g.cs"]), StringComparison.Ordinal);
        Assert.Contains("ImageBpfeb", File.ReadAllText(project["obj/Debug/net10.0/bpf/adder.g.cs"]), StringComparison.Ordinal);
        project.Runs();
        var before = project.Made();
        project.Rebuild().Succeeds();
        Assert.Equal(before, project.Made());

        Assert.NotEmpty(project.Build("-p:BpfTarget=mips").Fails().Lines("error BPF1000"));
    }

    [Fact]
    public void Default_items_can_be_turned_off_and_prebuilt_objects_need_no_compiler()
    {
        var project = new TestProject(feed);
        feed.Run(project.Folder, "clang", "-target", "bpf", "-g", "-O2", "-idirafter", "/usr/include/x86_64-linux-gnu", "-c", "adder.bpf.c", "-o", "prebuilt.bpf.o").Succeeds();
        project.WriteProject("<EnableDefaultBpfItems>false</EnableDefaultBpfItems>", """
            <BpfProgram Include="counter.bpf.c" />
            <BpfObject Include="prebuilt.bpf.o" Name="adder" />
            """);

        project.Build().Succeeds();

        project.Runs();
    }

    [Fact]
    public void Programs_of_one_name_are_kept_apart_by_folder_and_by_name()
    {
        var project = new TestProject(feed);
        project.Write("net/adder.bpf.c", File.ReadAllText(project["adder.bpf.c"]).Replace("100", "200", StringComparison.Ordinal));
        project.WriteProject(items: """
            <BpfProgram Update="net/adder.bpf.c" Namespace="App.Net" />
            <BpfProgram Include="adder.bpf.c" Name="first" />
            <BpfProgram Include="adder.bpf.c" Name="second" CFlags="-Damount=amount_of_second" />
            """);
        project.Replace("Program.cs", "AdderSkeleton.OpenAndLoad();", """
            FirstSkeleton.OpenAndLoad();
            using var second = SecondSkeleton.Open();
            using var net = App.Net.AdderSkeleton.Open();
            if (second.Data.AmountOfSecond != 100 || net.Data.Amount != 200)
                return;
            """);

        project.Build().Succeeds();
        project.Runs();

        project.WriteProject(items: """<BpfProgram Include="adder.bpf.c" Name="same" /><BpfProgram Include="counter.bpf.c" Name="same" />""");
        Assert.NotEmpty(project.Build().Fails().Lines("error BPF1201"));
    }

    [Fact]
    public void A_path_is_never_a_command()
    {
        // The shell would run these; MSBuild and make would divide at the space and the hash.
        var project = new TestProject(feed, name: "my $HOME `touch pwned` & 'app' #1");
        project.Write("it's \"quoted\" $(touch pwned)/more.h", "#define MORE\n");
        project.WriteProject(items: """<BpfProgram Update="counter.bpf.c" IncludeDirectories="$(MSBuildProjectDirectory)/it's &quot;quoted&quot; %24(touch pwned)" />""");
        project.Replace("counter.bpf.c", "#include \"step.h\"", "#include \"step.h\"\n#include <more.h>");

        project.Build().Succeeds();
        var before = project.Made();
        project.Rebuild().Succeeds();

        Assert.Equal(before, project.Made());
        project.Runs();
        Assert.Empty(Directory.EnumerateFiles(feed.Folder + "/..", "pwned", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("BpfClang", "no-such-clang", "BPF1101")]
    [InlineData("BpfTool", "/nowhere/bpftool", "BPF1101")]
    [InlineData("BpfLlvmStrip", "no-such-strip", "BPF1101")]
    [InlineData("BpfCFlags", "-nostdinc", "BPF1103")]
    public void What_is_not_installed_is_an_error_with_the_command_that_mends_it(string property, string value, string code)
    {
        var project = new TestProject(feed);

        CommandResult result = project.Build($"-p:{property}={value}").Fails();

        Assert.Contains(result.Lines($"error {code}"), line => line.Contains("apt-get install", StringComparison.Ordinal));
    }

    [Fact]
    public void A_library_is_told_that_its_users_need_the_runtime_library()
    {
        const string library = "<OutputType>Library</OutputType>";
        var project = new TestProject(feed, library);
        File.Delete(project["Program.cs"]);
        Assert.NotEmpty(project.Build().Succeeds().Lines("warning BPF1204"));

        project.WriteProject(library, $"""<PackageReference Include="LibbpfSharp" Version="{feed.Version}" />""");
        Assert.Empty(project.Build().Succeeds().Lines("BPF1204"));
    }
}
