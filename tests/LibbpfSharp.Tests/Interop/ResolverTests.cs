using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

/// <summary>Which libbpf is loaded, and what is said when none can be.</summary>
public sealed unsafe class ResolverTests
{
    private const string ExpectedVersion = "LIBBPFSHARP_TEST_VERSION";
    private const string ExpectedMessage = "LIBBPFSHARP_TEST_MESSAGE";

    [Fact]
    public void The_systems_library_is_loaded()
    {
        Assert.Equal((uint)LibbpfLibrary.Version.Major, Libbpf.libbpf_major_version());
        Assert.Equal((uint)LibbpfLibrary.Version.Minor, Libbpf.libbpf_minor_version());
        Assert.True(File.Exists(LibbpfLibrary.Path), LibbpfLibrary.Path);
        Assert.Contains("libbpf.so.1", LibbpfLibrary.Path, StringComparison.Ordinal);
        Assert.True(LibbpfLibrary.Has(nameof(Libbpf.bpf_object__open_mem)));
        Assert.False(LibbpfLibrary.Has("bpf_object__no_such_function"));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void The_patch_level_is_in_the_name_of_the_file()
    {
        string library = Tool.DebianLibbpf("bookworm-backports", "libbpf1");
        RunInChild(nameof(Explicit_version_and_path), (LibbpfLibrary.OverrideVariable, library),
            (ExpectedVersion, Path.GetFileName(library)["libbpf.so.".Length..]));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void A_library_of_another_name_has_no_patch_level()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Tool.DebianLibbpf("bookworm-backports", "libbpf1"), folder.File("my-libbpf.so"));
        RunInChild(nameof(Explicit_version_and_path), (LibbpfLibrary.OverrideVariable, folder.File("my-libbpf.so")), (ExpectedVersion, "1.4"));
    }

    [Fact]
    public void A_library_that_is_not_there_is_named() =>
        RunInChild(nameof(Explicit_not_found), (LibbpfLibrary.OverrideVariable, "/nonexistent/libbpf.so"),
            (ExpectedMessage, "libbpf could not be loaded from '/nonexistent/libbpf.so', which LIBBPFSHARP_LIBBPF names: /nonexistent/libbpf.so: cannot open shared object file"));

    [Fact]
    public void Without_libbpf_the_message_says_how_to_install_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("libbpf.so.1", "no library");
        folder.Write("libbpf.so.0", "no library");
        RunInChild(nameof(Explicit_not_found), ("LD_LIBRARY_PATH", folder.ToString()),
            (ExpectedMessage, "libbpf.so.1 (libbpf 1.1 or newer) could not be loaded: "), (ExpectedMessage + "2", "apt-get install libbpf1"));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void A_system_with_libbpf_0_only_is_told_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("libbpf.so.1", "no library");
        CompileLibrary(folder, "libbpf.so.0", "0.5");
        RunInChild(nameof(Explicit_not_found), ("LD_LIBRARY_PATH", folder.ToString()),
            (ExpectedMessage, "The system has only libbpf.so.0 (libbpf 0.x), and LibbpfSharp needs libbpf.so.1, libbpf 1.1 or newer."));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void A_library_older_than_1_1_is_refused()
    {
        using var folder = new TemporaryFolder();
        CompileLibrary(folder, "libbpf.so.1.0.1", "1.0");
        RunInChild(nameof(Explicit_too_old), (LibbpfLibrary.OverrideVariable, folder.File("libbpf.so.1.0.1")));
    }

    [Fact(Explicit = true)]
    public void Explicit_version_and_path()
    {
        Assert.Equal(Environment.GetEnvironmentVariable(ExpectedVersion), LibbpfLibrary.Version.ToString());
        Assert.Equal(Environment.GetEnvironmentVariable(LibbpfLibrary.OverrideVariable), LibbpfLibrary.Path);
    }

    [Fact(Explicit = true)]
    public void Explicit_not_found()
    {
        // Twice: the runtime must not remember the failure in a form of its own.
        for (int i = 0; i < 2; i++)
        {
            var exception = Assert.Throws<LibbpfNotFoundException>(() => Libbpf.libbpf_major_version());
            Assert.Contains(Environment.GetEnvironmentVariable(ExpectedMessage)!, exception.Message, StringComparison.Ordinal);
            Assert.Contains(Environment.GetEnvironmentVariable(ExpectedMessage + "2") ?? "", exception.Message, StringComparison.Ordinal);
        }
        Assert.Throws<LibbpfNotFoundException>(() => Libbpf.btf__permute(null, null, 0, null));
        Assert.Throws<LibbpfNotFoundException>(() => LibbpfLibrary.Version);
        Assert.Throws<LibbpfNotFoundException>(() => LibbpfLibrary.Has("bpf_object__open"));
    }

    [Fact(Explicit = true)]
    public void Explicit_too_old()
    {
        var exception = Assert.Throws<LibbpfVersionException>(() => Libbpf.libbpf_major_version());
        Assert.Null(exception.Function);
        Assert.Equal((new Version(1, 1), new Version(1, 0, 1)), (exception.Required, exception.Loaded));
        Assert.Equal(
            $"{Environment.GetEnvironmentVariable(LibbpfLibrary.OverrideVariable)} is libbpf 1.0.1, and LibbpfSharp needs libbpf 1.1 or newer. Install libbpf 1.1 or newer.",
            exception.Message);
    }

    private static void RunInChild(string test, params (string Name, string Value)[] environment) =>
        Tool.RunInChild(typeof(ResolverTests), test, environment);

    private static void CompileLibrary(TemporaryFolder folder, string name, string version)
    {
        string[] parts = version.Split('.');
        string source = folder.Write("libbpf.c", $$"""
            unsigned int libbpf_major_version(void) { return {{parts[0]}}; }
            unsigned int libbpf_minor_version(void) { return {{parts[1]}}; }
            """);
        Tool.Run("clang", "-shared", "-fPIC", source, "-o", folder.File(name));
    }
}
