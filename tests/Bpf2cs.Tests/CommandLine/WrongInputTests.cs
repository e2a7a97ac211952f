using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.CommandLine;

/// <summary>What does not work, and what it says. Nothing is ever written for it.</summary>
public sealed class WrongInputTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void A_missing_file() => Fails(_sandbox.File("none.bpf.c"), "error BPF1001: The file does not exist.");

    [Fact]
    public void A_folder() => Fails(Directory.CreateDirectory(_sandbox.File("folder.bpf.o")).FullName, "error BPF1001: This is a folder.");

    [Theory]
    [InlineData("empty.bpf.c")]
    [InlineData("empty.bpf.o")]
    [InlineData("empty.skel.h")]
    public void An_empty_file(string name) => Fails(Write(name, ""), "error BPF1001: The file is empty.");

    [Fact]
    public void A_file_of_no_known_kind() => Fails(Write("x.txt", "x"), "error BPF1001: The file's name says nothing about its kind");

    [Fact]
    public void Text_instead_of_an_object() => Fails(Write("text.bpf.o", "int main;\n"), "error BPF1002: The file is no ELF object but text.");

    [Fact]
    public void Text_instead_of_a_header() => Fails(Write("text.skel.h", "hello\n"), "text.skel.h(2,1): error BPF1004: This is no skeleton header");

    [Fact]
    public void An_object_instead_of_a_header()
    {
        string path = _sandbox.File("object.skel.h");
        File.Copy(Object(), path);
        Fails(path, "error BPF1004: The file is no text.");
    }

    [Fact]
    public void An_object_for_this_machine()
    {
        Commands.Run("gcc", "-c", "-o", _sandbox.File("x86.bpf.o"), Write("x86.c", "int x;\n"));
        Fails(_sandbox.File("x86.bpf.o"), "error BPF1002: The file is an ELF object for ", "not for BPF");
    }

    [Fact]
    public void An_object_that_is_cut_off_wherever_it_ends()
    {
        byte[] whole = File.ReadAllBytes(Object());
        string path = _sandbox.File("cut.bpf.o");
        foreach (int length in new[] { 1, 16, 63, 64, 100, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(path, whole[..length]);
            Fails(path, length < 4 ? "The file is no ELF object" : "error BPF1002: The file is cut off");
        }
    }

    [Fact]
    public void An_object_without_BTF()
    {
        string source = _sandbox.Source("plain.bpf.c", "int x;");
        Commands.Run("clang", "-target", "bpf", "-O2", "-idirafter", "/usr/include/x86_64-linux-gnu", "-c", source, "-o", _sandbox.File("plain.bpf.o"));
        Fails(_sandbox.File("plain.bpf.o"), "error BPF1003: The object has no BTF", "clang -g");
    }

    [Fact]
    public void An_object_that_libbpf_does_not_read()
    {
        // A section whose name no program type has, in an object that is whole otherwise.
        byte[] bytes = File.ReadAllBytes(Object());
        int maps = bytes.AsSpan().IndexOf(".BTF.ext\0"u8);
        bytes[maps + 4] = 0;
        File.WriteAllBytes(_sandbox.File("odd.bpf.o"), bytes);
        Outcome outcome = _sandbox.Run(_sandbox.File("odd.bpf.o"));
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("error BPF1", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_that_does_not_compile()
    {
        string path = Write("broken.bpf.c", "int x = y;\nint z = ;\n");
        Outcome outcome = Fails(path, $"{path}(1,9): error BPF2001: use of undeclared identifier 'y'");
        Assert.Contains($"{path}(2,9): error BPF2001: expected expression", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_not_there_is_named_with_its_place() =>
        Fails(Write("include.bpf.c", "\n#include \"none.h\"\n"), "include.bpf.c(2,10): error BPF2001: 'none.h' file not found");

    [Fact]
    public void A_type_that_has_no_size()
    {
        string path = _sandbox.Source(
            "forward.bpf.c",
            """
            struct nobody;
            struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1); __type(key, int); __type(value, struct nobody *); } fine SEC(".maps");
            """);
        Assert.Equal(0, _sandbox.Run(path).ExitCode);
        Outcome outcome = _sandbox.Run(path, "--type", "nobody");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error BPF1007: Type 'nobody' is not defined", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_an_object_does_not_have()
    {
        Outcome outcome = _sandbox.Run(Object(), "--type", "nobody");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error BPF1007: Type 'nobody' is not in the object's BTF", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("Generate from the .bpf.c", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_whose_map_is_not_in_its_object()
    {
        string text = File.ReadAllText(Sandbox.Data("formats.7.1.skel.h"));
        Fails(Write("other.skel.h", text.Replace("\"start\"", "\"stark\"", StringComparison.Ordinal)), "error BPF1005: Object 'formats': map 'stark' of the skeleton header is not in the object.");
        Fails(Write("other.skel.h", text.Replace("int limit;", "int limits;", StringComparison.Ordinal)), "only in the object [limit], only in the skeleton header [limits]");
    }

    [Fact]
    public void An_output_folder_that_is_a_file()
    {
        string folder = Write("file", "x");
        using var errors = new StringWriter();
        Assert.Equal(1, Program.Run([Sandbox.Data("formats.7.1.skel.h"), "-o", folder], TextWriter.Null, errors));
        Assert.Contains("error BPF1009: ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_input_does_not_keep_the_others_back()
    {
        Outcome outcome = _sandbox.Run(Sandbox.Data("formats.7.1.skel.h"), _sandbox.File("none.bpf.o"), _sandbox.Source("good.bpf.c", "int x;"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["Formats7_1Skeleton.g.cs", "GoodSkeleton.g.cs"], Generated());
    }

    [Fact]
    public void Two_inputs_that_would_be_one_file()
    {
        Directory.CreateDirectory(_sandbox.File("a"));
        Outcome outcome = _sandbox.Run(_sandbox.Source("same.bpf.c", "int x;"), _sandbox.Source("a/same.bpf.c", "int y;"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error BPF1009: SameSkeleton.g.cs is already what ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error BPF1000: ")]
    [InlineData("'--nonsense' is no option", "--nonsense", "x.bpf.c")]
    [InlineData("--namespace: '1.b' is no C# namespace", "x.bpf.c", "--namespace", "1.b")]
    [InlineData("--name: 'a b' is no identifier", "x.bpf.c", "--name", "a b")]
    [InlineData("--type: 'a;b' is no name", "x.bpf.c", "--type", "a;b")]
    [InlineData("'private'", "x.bpf.c", "--access", "private")]
    [InlineData("--name names one output", "x.bpf.c", "y.bpf.c", "--name", "z")]
    public void Arguments_that_make_no_sense(string expected, params string[] arguments)
    {
        Outcome outcome = _sandbox.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Errors, StringComparison.Ordinal);
        Assert.StartsWith("bpf2cs : error BPF1000: ", outcome.Errors, StringComparison.Ordinal);
    }

    private Outcome Fails(string input, params string[] expected)
    {
        Outcome outcome = _sandbox.Run(input);
        Assert.Equal(1, outcome.ExitCode);
        foreach (string part in expected)
            Assert.Contains(part, outcome.Errors, StringComparison.Ordinal);
        Assert.StartsWith(input, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Generated());
        return outcome;
    }

    private IEnumerable<string> Generated() => Directory.GetFiles(_sandbox.Folder, "*.g.cs*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private string Write(string name, string text)
    {
        File.WriteAllText(_sandbox.File(name), text);
        return _sandbox.File(name);
    }

    private string Object()
    {
        string source = _sandbox.Source("object.bpf.c", "int x; SEC(\"raw_tp/sys_enter\") int p(void *ctx) { return x; }");
        string path = _sandbox.File("object.bpf.o");
        Commands.Run("clang", "-target", "bpf", "-g", "-O2", "-idirafter", "/usr/include/x86_64-linux-gnu", "-c", source, "-o", path);
        return path;
    }
}
