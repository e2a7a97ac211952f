using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Types;

/// <summary>Enumerations whose sign and upper halves clang 14 cannot say: written by a newer clang where there is one.</summary>
public sealed class EnumTests
{
    [Fact]
    public void Sixty_four_bits_and_signs_are_exact()
    {
        string? clang = new[] { "clang-16", "clang-19", "clang" }.FirstOrDefault(name => File.Exists($"/usr/bin/{name}"));
        Assert.SkipWhen(clang is null or "clang", "there is no clang newer than 14 by its own name");
        using var sandbox = new Sandbox();
        string source = sandbox.Source(
            "enums.bpf.c",
            """
            enum big { BIG_LOW = 1, BIG_HIGH = 0x123456789abcdefULL, BIG_TOP = 0xffffffffffffffffULL };
            enum deep { DEEP_MIN = -0x7fffffffffffffffLL, DEEP_ZERO = 0 };
            enum bits { BITS_ONE = 1, BITS_TOP = 0x80000000, BITS_ALL = 0xffffffff };
            enum signs { SIGNS_MIN = -2147483647 - 1, SIGNS_MAX = 2147483647 };
            struct { enum big big; enum deep deep; enum bits bits; enum signs signs; } all;
            """);

        var skeleton = CompiledSkeleton.Generate(sandbox, "EnumsSkeleton", source, "--cc", clang);

        Assert.Empty(LayoutOracle.FromFile(skeleton.WriteObject(sandbox)).Check(skeleton.Type));
        Assert.Equal(
            ["ulong Low=1 High=81985529216486895 Top=18446744073709551615", "long Min=-9223372036854775807 Zero=0", "uint One=1 Top=2147483648 All=4294967295", "int Min=-2147483648 Max=2147483647"],
            new[] { ("big", "ulong"), ("deep", "long"), ("bits", "uint"), ("signs", "int") }.Select(item => Show(skeleton[$"enum {item.Item1}"], item.Item2)));
    }

    [Fact]
    public void Old_compilers_lose_the_upper_half_and_that_is_said()
    {
        using var sandbox = new Sandbox();
        string source = sandbox.Source("enums.bpf.c", "enum big { BIG_LOW = 1, BIG_HIGH = 0x123456789abcdefULL }; enum big big;");
        Outcome outcome = sandbox.Run(source);
        Assert.Equal(0, outcome.ExitCode);
        // clang 15 and newer write all 64 bits, and there is nothing to say.
        if (File.ReadAllText(sandbox.File("EnumsSkeleton.g.cs")).Contains("High = 81985529216486895", StringComparison.Ordinal))
            Assert.Empty(outcome.Errors);
        else
            Assert.Contains("warning BPF1010: Object 'enums', enum big: its constants have 8 bytes and the compiler wrote 4 of each", outcome.Errors, StringComparison.Ordinal);
    }

    private static string Show(Type type, string expectedType)
    {
        Type underlying = Enum.GetUnderlyingType(type);
        string keyword = underlying.Name switch { "UInt64" => "ulong", "Int64" => "long", "UInt32" => "uint", "Int32" => "int", var other => other };
        Assert.Equal(expectedType, keyword);
        return $"{keyword} {string.Join(' ', Enum.GetNames(type).Select(name => $"{name}={Convert.ChangeType(Enum.Parse(type, name), underlying, null)}").OrderBy(text => Array.FindIndex(type.GetFields(), field => text.StartsWith(field.Name + "=", StringComparison.Ordinal))))}";
    }
}
