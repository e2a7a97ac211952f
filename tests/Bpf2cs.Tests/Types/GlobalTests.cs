using System.Reflection;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Types;

/// <summary>Global variables, read through the generated class from an opened object: C gave each a value of its own.</summary>
public sealed class GlobalTests
{
    private const string Code =
        """
        struct point { short x; long y; };
        char byte_one = 1;
        long long eight = 8;
        static volatile int hidden = 99;
        int hidden_too SEC(".data.hidden") __attribute__((visibility("hidden"))) = 98;
        int also_hidden __attribute__((visibility("hidden"))) = 97;
        short two = 2;
        struct point point = { 3, 4 };
        unsigned int list[3] = { 5, 6, 7 };
        struct point points[2] = { { 8, 9 }, { 10, 11 } };
        int grid[2][2] = { { 12, 13 }, { 14, 15 } };
        const volatile _Bool flag = 1;
        const volatile char text[8] = "grüß";
        const volatile double real = 2.5;
        int aligned __attribute__((aligned(64))) = 16;
        int custom SEC(".data.custom") = 17;
        int longer SEC(".data.custom_of_a_long_name") = 18;
        struct {} nothing;
        int zeroed;
        SEC("raw_tp/sys_enter") int program(void *ctx) { return hidden + hidden_too + also_hidden + flag + text[0] + custom + longer; }
        """;

    private const string Probe =
        """
        /// <summary>Uses the skeleton as a program does.</summary>
        public static class Probe
        {
            /// <summary>Reads and writes.</summary>
            /// <returns>What was read.</returns>
            public static string Run(string? name)
            {
                using var s = GlobalsSkeleton.Open(name is null ? null : new global::LibbpfSharp.BpfObjectOptions { Name = name });
                s.Bss.Zeroed = 21;
                s.Rodata.Real = 3.5;
                s.Rodata.Text = "ab"u8;
                return string.Join(' ',
                    s.Data.ByteOne, s.Data.Eight, s.Data.Two, s.Data.Point.X, s.Data.Point.Y,
                    string.Join(',', s.Data.List.ToArray()), s.Data.Points[1].X, s.Data.Points[1].Y, s.Data.Grid[1][0],
                    s.Rodata.Flag, global::LibbpfSharp.BpfText.GetString(s.Rodata.Text), s.Rodata.Real.ToString(global::System.Globalization.CultureInfo.InvariantCulture),
                    s.Data.Aligned, s.DataCustom.Custom, s.Bss.Zeroed, s.DataCustomOfALongName.Longer, s.Maps.Data.Name);
            }
        }
        """;

    [Theory]
    [InlineData(null, "globals.data")]
    // libbpf names the maps of sections by the object and cuts them: who opens it under another name finds them too.
    [InlineData("other", "other.data")]
    [InlineData("an_object_with_a_long_name", "an_objec.data")]
    public void Each_is_where_C_put_it(string? name, string mapName)
    {
        using var sandbox = new Sandbox();
        Assembly assembly = CSharpCompiler.Compile(sandbox.Generate("GlobalsSkeleton", sandbox.Source("globals.bpf.c", Code)), Probe);

        var run = assembly.GetType("Probe", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<string?, string>>();

        Assert.Equal($"1 8 2 3 4 5,6,7 10 11 14 True ab 3.5 16 17 21 18 {mapName}", run(name));
    }

    [Fact]
    public void Static_and_hidden_variables_are_the_programs_own()
    {
        using var sandbox = new Sandbox();
        Type type = CSharpCompiler.Compile(sandbox.Generate("GlobalsSkeleton", sandbox.Source("globals.bpf.c", Code))).GetType("GlobalsSkeleton", throwOnError: true)!;
        Assert.DoesNotContain(type.GetNestedTypes().SelectMany(nested => nested.GetProperties()), property => property.DeclaringType!.BaseType == typeof(BpfSection) && property.Name.Contains("idden", StringComparison.Ordinal));
        Assert.Equal(["Bss", "Data", "DataCustom", "DataCustomOfALongName", "Rodata"], type.GetProperties().Where(property => property.PropertyType.BaseType == typeof(BpfSection)).Select(property => property.Name).Order(StringComparer.Ordinal));
    }
}
