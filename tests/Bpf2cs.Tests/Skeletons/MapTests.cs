using System.Globalization;
using System.Reflection;
using System.Text;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Skeletons;

/// <summary>Each kind of map has its class, with the types that C says.</summary>
public sealed class MapTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void Every_kind_of_map_has_its_own_class()
    {
        // An arena's section is what older bpftools refuse; the kinds of the two old cgroup storages were never more than plain.
        BpfMapType[] kinds = [.. Enum.GetValues<BpfMapType>().Where(kind => kind is not (BpfMapType.Unspecified or BpfMapType.StructOps))];
        var code = new StringBuilder("struct value { __u64 a; __u32 b; };\n");
        foreach (BpfMapType kind in kinds)
        {
            code.Append(CultureInfo.InvariantCulture, $"struct {{ __uint(type, {(int)kind}); __uint(max_entries, 4);");
            if (kind is not (BpfMapType.RingBuffer or BpfMapType.UserRingBuffer or BpfMapType.Arena))
                code.Append(CultureInfo.InvariantCulture, $" {(kind is BpfMapType.Queue or BpfMapType.Stack or BpfMapType.BloomFilter ? "" : "__type(key, __u32);")} __type(value, struct value);");
            code.Append(CultureInfo.InvariantCulture, $" }} map_{(int)kind} SEC(\".maps\");\n");
        }
        Type maps = CompiledSkeleton.Generate(_sandbox, "KindsSkeleton", _sandbox.Source("kinds.bpf.c", code.ToString())).Type.GetNestedType("MapSet")!;

        string[] plain = [.. kinds.Where(kind => maps.GetProperty($"Map{(int)kind}")!.PropertyType == typeof(BpfMap)).Select(kind => $"{kind}")];
        Assert.Equal([nameof(BpfMapType.CgroupStorageDeprecated), nameof(BpfMapType.PerCpuCgroupStorageDeprecated)], plain);
        Assert.Equal("BpfHashMap`2[UInt32,Value]", Name(maps.GetProperty("Map9")!.PropertyType));
        Assert.Equal("BpfTaskStorage`1[Value]", Name(maps.GetProperty("Map29")!.PropertyType));
    }

    [Fact]
    public void A_map_that_only_says_sizes_is_the_plain_one_whose_size_a_class_checks()
    {
        string source = _sandbox.Source("sizes.bpf.c", "struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 4); __uint(key_size, 4); __uint(value_size, 8); } sized SEC(\".maps\");");
        string text = _sandbox.Generate("SizesSkeleton", source);
        Assert.Contains("public global::LibbpfSharp.BpfMap Sized { get; }", text, StringComparison.Ordinal);
        Assembly assembly = CSharpCompiler.Compile(text, """
            internal static class Probe
            {
                public static string Run()
                {
                    using var s = SizesSkeleton.Open();
                    using var fits = new global::LibbpfSharp.BpfHashMap<int, ulong>(s.Maps.Sized);
                    try
                    {
                        using var narrow = new global::LibbpfSharp.BpfHashMap<int, int>(s.Maps.Sized);
                        return "no error";
                    }
                    catch (global::System.ArgumentException e)
                    {
                        return e.Message;
                    }
                }
            }
            """);
        Assert.Equal("The value of map 'sized' has 8 bytes, but System.Int32 has 4.", assembly.GetType("Probe")!.GetMethod("Run")!.CreateDelegate<Func<string>>()());
    }

    [Theory]
    [InlineData("__uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 8); __type(key, __u32); __type(value, struct value);", "BpfHashMap`2[UInt32,Value] CreateForOuter(String, UInt32 = 8)")]
    [InlineData("__uint(type, BPF_MAP_TYPE_ARRAY); __type(key, __u32); __type(value, struct value);", "BpfArrayMap`1[Value] CreateForOuter(String, UInt32)")]
    [InlineData("__uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096);", "BpfRingBuffer CreateForOuter(String, UInt32 = 4096)")]
    [InlineData("__uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 8); __uint(key_size, 4); __uint(value_size, 4);", null)]
    public void The_maps_in_a_map_are_made_as_C_declares_them(string inner, string? expected)
    {
        string source = _sandbox.Source("nested.bpf.c", $$"""
            struct value { __u64 a; };
            struct value used;
            struct { __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __uint(max_entries, 4); __type(key, __u64); __array(values, struct { {{inner}} }); } outer SEC(".maps");
            """);
        Type maps = CompiledSkeleton.Generate(_sandbox, "NestedSkeleton", source).Type.GetNestedType("MapSet")!;
        Assert.Equal("BpfHashOfMaps`1[UInt64]", Name(maps.GetProperty("Outer")!.PropertyType));
        MethodInfo? method = maps.GetMethod("CreateForOuter");
        Assert.Equal(expected, method is null ? null : $"{Name(method.ReturnType)} CreateForOuter({string.Join(", ", method.GetParameters().Select(item => item.ParameterType.Name + (item.HasDefaultValue ? $" = {item.DefaultValue}" : "")))})");
    }

    [Fact]
    public void A_type_that_only_an_inner_map_has_is_refused_with_what_helps()
    {
        const string Code = """
            struct value { __u64 a; };
            struct { __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __uint(max_entries, 4); __type(key, __u32);
                     __array(values, struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 8); __type(key, __u32); __type(value, struct value); }); } outer SEC(".maps");
            """;
        Outcome outcome = _sandbox.Run(_sandbox.Source("nested.bpf.c", Code));
        const string Anchor = "const struct value *unused __attribute__((unused));";
        Assert.Contains(Anchor, outcome.Errors, StringComparison.Ordinal);
        Assert.NotNull(CompiledSkeleton.Generate(_sandbox, "NestedSkeleton", _sandbox.Source("nested.bpf.c", Code + Anchor)).Type.GetNestedType("MapSet")!.GetMethod("CreateForOuter"));
    }

    [Fact]
    public void What_libbpf_answers_at_load_needs_no_class()
    {
        // .ksyms are addresses and functions that libbpf puts into the programs: there is no map of them, and nothing to set.
        string source = _sandbox.Source("symbols.bpf.c", """
            extern const void jiffies __ksym;
            extern void bpf_rcu_read_lock(void) __ksym __attribute__((weak));
            extern int CONFIG_HZ __kconfig;
            long address; int hz;
            SEC("raw_tp/sys_enter") int program(void *ctx) { address = (long)&jiffies; hz = CONFIG_HZ; if (bpf_rcu_read_lock) bpf_rcu_read_lock(); return 0; }
            """);
        Type type = CompiledSkeleton.Generate(_sandbox, "SymbolsSkeleton", source).Type;
        Assert.Equal(["Bss", "Kconfig"], type.GetProperties().Where(property => property.PropertyType.BaseType == typeof(BpfSection)).Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["CONFIG_HZ"], type.GetNestedType("KconfigSection")!.GetProperties().Select(property => property.GetCustomAttribute<BtfNameAttribute>()!.Name));
    }

    private static string Name(Type type) => type.IsGenericType ? $"{type.Name}[{string.Join(',', type.GetGenericArguments().Select(argument => argument.Name))}]" : type.Name;
}
