using System.Globalization;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.CommandLine;

/// <summary>What a successful run says and writes.</summary>
public sealed class OutputTests
{
    private const string Code =
        """
        struct point { int x, y; };
        struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 9); __type(key, __u32); __type(value, struct point); } points SEC(".maps");
        const volatile int limit = 1;
        SEC("raw_tp/sys_enter") int program(void *ctx) { return limit; }
        """;

    [Fact]
    public void The_same_input_becomes_the_same_bytes_wherever_and_however_it_is_generated()
    {
        using Sandbox here = new(), there = new();
        string first = here.Generate("SameSkeleton", here.Source("same.bpf.c", Code));

        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            // A culture with other signs for minus and comma, made by hand: the tests run with the invariant ones only.
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "~";
            odd.NumberFormat.NumberGroupSeparator = "'";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(first, there.Generate("SameSkeleton", there.Source("same.bpf.c", Code)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.DoesNotContain(here.Folder, first, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void A_run_is_silent_unless_it_is_asked_to_talk()
    {
        using var sandbox = new Sandbox();
        string source = sandbox.Source("talk.bpf.c", Code);
        Assert.Equal(new Outcome(0, "", ""), sandbox.Run(source));

        Outcome outcome = sandbox.Run(source, "-v");
        Assert.Equal(
            [$"Compiled {source}", $"Stripped {source}", $"Wrote {sandbox.File("TalkSkeleton.g.cs")}"],
            outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Warnings_of_clang_are_passed_on_and_do_not_fail()
    {
        using var sandbox = new Sandbox();
        Outcome outcome = sandbox.Run(sandbox.Source("warn.bpf.c", "static int unused;"), "--", "-Wall");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warn.bpf.c(4,12): warning BPF2001: unused variable 'unused' [-Wunused-variable]", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_behind_two_dashes_reach_clang()
    {
        using var sandbox = new Sandbox();
        Assert.Equal(0, sandbox.Run(sandbox.Source("define.bpf.c", "int numbers[COUNT];"), "--", "-DCOUNT=7").ExitCode);
        Assert.Contains("Items<int>(0, 7)", File.ReadAllText(sandbox.File("DefineSkeleton.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_namespace_and_access_are_as_asked()
    {
        using var sandbox = new Sandbox();
        string text = sandbox.Generate("OtherSkeleton", sandbox.Source("x.bpf.c", Code), "--name", "other", "--namespace", "A.B", "--access", "internal");
        Type type = CSharpCompiler.Compile(text).GetType("A.B.OtherSkeleton", throwOnError: true)!;
        Assert.False(type.IsPublic);
        Assert.Contains(", \"other\", options)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with space.bpf.c", "WithSpaceSkeleton")]
    [InlineData("quote's\"$(x);.bpf.c", "QuoteSXSkeleton")]
    [InlineData("-dash.bpf.c", "DashSkeleton")]
    public void A_file_may_have_any_name(string name, string className)
    {
        using var sandbox = new Sandbox();
        CSharpCompiler.Compile(sandbox.Generate(className, sandbox.Source(name, Code), "--type", "point"));
    }
}
