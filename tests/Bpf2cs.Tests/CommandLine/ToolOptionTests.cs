using LibbpfSharp.Generator.CommandLine;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.CommandLine;

/// <summary>The options about tools, and what is said when one is missing.</summary>
public sealed class ToolOptionTests : IDisposable
{
    private const string Code = "#include \"part.h\"\nint x; SEC(\"raw_tp/sys_enter\") int program(void *ctx) { return x; }";

    private readonly Sandbox _sandbox = new();
    private readonly string _source;

    public ToolOptionTests()
    {
        File.WriteAllText(_sandbox.File("part.h"), "struct part { int a; };\n");
        _source = _sandbox.Source("tools.bpf.c", Code);
    }

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("--cc", "no-such-clang")]
    [InlineData("--strip", "no-such-strip")]
    [InlineData("--bpftool", "/no/such/bpftool")]
    public void A_tool_that_is_not_there_is_named_with_what_installs_it(string option, string tool)
    {
        Outcome outcome = _sandbox.Run(_source, option, tool);
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"bpf2cs : error BPF1101: {tool}", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("apt-get install clang llvm bpftool libbpf-dev", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(option, outcome.Errors, StringComparison.Ordinal);
    }

    // A process of its own: this one has its libbpf already.
    [Theory]
    [InlineData("/nowhere/libbpf.so.1")]
    [InlineData("/etc/hostname")]
    public void A_libbpf_that_is_not_there_is_an_error_with_what_installs_it(string file)
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "bpf2cs.dll");
        string script = Script("run", $"LIBBPFSHARP_LIBBPF='{file}' dotnet '{assembly}' '{_source}' -o '{_sandbox.Folder}' 2>&1; echo exit $?");
        string[] lines = Commands.Run("sh", script).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("exit 1", lines[1]);
        Assert.StartsWith($"bpf2cs : error BPF1104: libbpf could not be loaded from '{file}', which LIBBPFSHARP_LIBBPF names: ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("apt-get install libbpf1.", lines[0], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_sandbox.Folder, "*.g.cs"));
    }

    [Fact]
    public void A_tool_that_fails_is_an_error_and_its_words_are_shown()
    {
        string tool = Script("bpftool", "echo 'half a header'; echo 'Error: it broke' >&2; exit 3");
        Outcome outcome = _sandbox.Run(_source, "--bpftool", tool);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("tools.bpf.c : error BPF1102: bpftool makes no skeleton of this object (exit code 3): Error: it broke", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 0", "BPF1102: bpftool wrote nothing")]
    [InlineData("echo 'struct tools {'", "BPF1004: ")]
    public void A_tool_that_says_too_little_is_an_error(string script, string expected)
    {
        Outcome outcome = _sandbox.Run(_source, "--bpftool", Script("bpftool", script));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(expected, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_compiler_may_be_a_command_with_arguments()
    {
        string wrapper = Script("wrapper", $"echo \"$@\" > '{_sandbox.File("arguments")}'; exec \"$@\"");
        Assert.Equal(new Outcome(0, "", ""), _sandbox.Run(_source, "--cc", $"'{wrapper}' clang -DA", "--cflags", "-DB=\"'c d'\"", "--", "-DE"));
        Assert.Contains("clang -DA -target bpf", File.ReadAllText(_sandbox.File("arguments")), StringComparison.Ordinal);
        Assert.Contains("-DB='c d' -DE", File.ReadAllText(_sandbox.File("arguments")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_keeps_its_debug_information_when_it_is_not_stripped()
    {
        byte[] stripped = CompiledSkeleton.Generate(_sandbox, "ToolsSkeleton", _source).ObjectBytes;
        byte[] whole = CompiledSkeleton.Generate(_sandbox, "ToolsSkeleton", _source, "--no-strip").ObjectBytes;
        Assert.True(stripped.AsSpan().IndexOf(".debug_info"u8) < 0);
        Assert.True(whole.AsSpan().IndexOf(".debug_info"u8) > 0);
    }

    [Fact]
    public void The_dependency_file_names_the_output_and_every_header()
    {
        string file = _sandbox.File("tools.d");
        Assert.Equal(0, _sandbox.Run(_source, "--depfile", file).ExitCode);
        string text = File.ReadAllText(file);
        Assert.StartsWith($"{_sandbox.File("ToolsSkeleton.g.cs")}:", text, StringComparison.Ordinal);
        foreach (string input in new[] { _source, _sandbox.File("part.h"), "/usr/include/bpf/bpf_helpers.h" })
            Assert.Contains($" \\\n  {input}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_inputs_are_linked_into_one_object()
    {
        string other = _sandbox.Source("other.bpf.c", "extern int x; long y; SEC(\"raw_tp/sys_exit\") int second(void *ctx) { return x + y; }");
        File.WriteAllText(other, File.ReadAllText(other).Replace("char LICENSE[] SEC(\"license\") = \"GPL\";", "", StringComparison.Ordinal));
        string text = _sandbox.Generate("BothSkeleton", _source, other, "--link", "--name", "both", "--type", "part");
        Type type = CSharpCompiler.Compile(text).GetType("BothSkeleton", throwOnError: true)!;
        Assert.Equal(["Program", "Second"], type.GetNestedType("ProgramSet")!.GetProperties().Select(property => property.Name));
        Assert.Equal(["X", "Y"], type.GetNestedType("BssSection")!.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_running_kernels_header_is_made_once()
    {
        string source = _sandbox.File("kernel.bpf.c");
        File.WriteAllText(source, "#include \"vmlinux.h\"\n#include <bpf/bpf_helpers.h>\nstruct list_head head;\n");
        var skeleton = CompiledSkeleton.Generate(_sandbox, "KernelSkeleton", source, "--vmlinux", "auto");
        Assert.Equal(["Next", "Prev"], skeleton["struct list_head"].GetFields().Select(field => field.Name));
        // A bpftool that cannot be asked again: the header is there.
        string tool = Script("bpftool", "[ \"$1\" = btf ] && exit 9; PATH=$PATH:/usr/sbin:/usr/local/sbin exec bpftool \"$@\"");
        _sandbox.Generate("KernelSkeleton", source, "--vmlinux", "auto", "--bpftool", tool);
    }

    [Fact]
    public void A_header_of_another_name_is_vmlinux_too()
    {
        string source = _sandbox.File("kernel.bpf.c");
        File.WriteAllText(source, "#include \"vmlinux.h\"\nstruct part part;\n");
        Assert.Equal(["A"], CompiledSkeleton.Generate(_sandbox, "KernelSkeleton", source, "--vmlinux", _sandbox.File("part.h"))["struct part"].GetFields().Select(field => field.Name));
    }

    [Fact]
    public void Without_types_maps_are_untyped_and_structs_are_bytes()
    {
        string source = _sandbox.Source(
            "plain.bpf.c",
            """
            struct point { int x, y; };
            struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1); __type(key, int); __type(value, struct point); } typed SEC(".maps");
            struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1); __type(key, int); __type(value, long); } numbers SEC(".maps");
            struct point point; struct point points[2]; int number;
            """);
        string text = _sandbox.Generate("PlainSkeleton", source, "--no-types");
        Type type = CSharpCompiler.Compile(text).GetType("PlainSkeleton", throwOnError: true)!;
        Assert.DoesNotContain(type.GetNestedTypes(), nested => nested.IsValueType);
        Assert.Contains("public global::LibbpfSharp.BpfMap Typed", text, StringComparison.Ordinal);
        Assert.Contains("public global::LibbpfSharp.BpfHashMap<int, long> Numbers", text, StringComparison.Ordinal);
        Assert.Contains("public global::System.Span<byte> Point =>", text, StringComparison.Ordinal);
        Assert.Contains("public ref int Number =>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ccache clang", "ccache|clang")]
    [InlineData("  a   b ", "a|b")]
    [InlineData("-DX='a b' \"c d\"e", "-DX=a b|c de")]
    [InlineData("a\\ b '\\' \"\\\"\"", "a b|\\|\"")]
    [InlineData("''", "")]
    [InlineData("", null)]
    public void Quotes_are_understood_as_a_shell_does(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : expected.Split('|'), CommandText.TrySplit(text));

    [Fact]
    public void A_quote_that_does_not_end_is_a_usage_error() => Assert.Equal(2, _sandbox.Run(_source, "--cflags", "'a").ExitCode);

    private string Script(string name, string text)
    {
        string path = _sandbox.File($"{name}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{text}\n");
        Commands.Run("chmod", "+x", path);
        return path;
    }
}
