using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LibbpfSharp.Generator.Objects;
using LibbpfSharp.Generator.Targets;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.CommandLine;

/// <summary><c>--target</c>: objects for other machines and byte orders, alone and several in one class.</summary>
public sealed class TargetTests : IDisposable
{
    private const string Code =
        """
        #include <linux/ip.h>
        #include <bpf/bpf_tracing.h>
        struct bits { unsigned int a : 3; int b : 5; unsigned int : 24; _Bool d : 1; unsigned char : 7; unsigned long long c : 40; };
        struct __attribute__((packed)) narrow { unsigned char : 7; unsigned long long wide : 62; unsigned char last : 3; };
        struct bits bits = { .a = 5, .b = -3, .c = 0x123456789aULL, .d = 1 };
        struct narrow narrow = { .wide = 0x23456789abcdef01ULL, .last = 6 };
        struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 9); __type(key, __u32); __type(value, struct bits); } points SEC(".maps");
        #if defined(__TARGET_ARCH_x86)
        const volatile int arch = 64;
        #elif defined(__TARGET_ARCH_arm64)
        const volatile int arch = 65;
        #else
        const volatile int arch = 1;
        #endif
        struct event { int pid; long time; };
        SEC("raw_tp/sys_enter") int program(void *ctx) { struct event e = {}; bpf_probe_read(&e, 8, ctx); return bits.a + narrow.last + arch + e.pid; }
        """;

    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    private delegate ReadOnlySpan<ulong> ReadWords();

    public static TheoryData<string> Targets => [.. BpfTarget.Names];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Each_target_compiles_for_its_byte_order_and_machine(string name)
    {
        BpfTarget target = BpfTarget.Find(name)!;
        string arguments = _sandbox.File("arguments");
        string wrapper = Wrapper(arguments);

        Type type = Compile(_sandbox.Source("k.bpf.c", Code), "--target", name, "--cc", wrapper, "--type", "event");

        string compiled = File.ReadAllText(arguments).Split('\n')[0];
        Assert.Contains(target.IsBigEndian ? " bpfeb " : " bpfel ", compiled, StringComparison.Ordinal);
        Assert.Equal(target.Macro is null ? 0 : 1, compiled.Split("-D__TARGET_ARCH_").Length - 1);
        if (target.Macro is not null)
            Assert.Contains($" -D__TARGET_ARCH_{target.Macro} ", compiled, StringComparison.Ordinal);
        byte[] image = Image(type, target.Name);
        Assert.Equal(target.IsBigEndian ? 2 : 1, image[5]);
        Assert.NotNull(type.GetNestedType("Event"));
    }

    [Fact]
    public void One_class_takes_the_object_of_the_machine_it_runs_on()
    {
        string text = _sandbox.Generate("KSkeleton", _sandbox.Source("k.bpf.c", Code), "--target", "bpfel,bpfeb", "--target", "arm64", "--target", "x64");
        Assembly assembly = CSharpCompiler.Compile(text, "internal static class Probe { public static int Run() { using var s = KSkeleton.Open(); return s.Rodata.Arch; } }");
        int arch = assembly.GetType("Probe", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<int>>()();
        Assert.Equal(RuntimeInformation.OSArchitecture switch { Architecture.X64 => 64, Architecture.Arm64 => 65, _ => 1 }, arch);
        Type type = assembly.GetType("KSkeleton", throwOnError: true)!;
        Assert.Equal(["ImageArm64", "ImageBpfeb", "ImageBpfel", "ImageX64"], Images(type));
        Assert.NotEqual(Image(type, "x64"), Image(type, "arm64"));
    }

    [Fact]
    public void Targets_that_give_one_object_share_it()
    {
        string source = _sandbox.Source("k.bpf.c", "int x; SEC(\"raw_tp/sys_enter\") int program(void *ctx) { return x; }");
        Assert.Equal(["ImageX64"], Images(Compile(source, "--target", "x64,arm64,riscv64,native")));
    }

    [Fact]
    public void A_machine_without_an_object_is_told_so()
    {
        string other = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "x64" : "arm64";
        Type type = Compile(_sandbox.Source("k.bpf.c", Code), "--target", other);
        var error = Assert.Throws<TargetInvocationException>(() => type.GetMethod("Open")!.Invoke(null, [null]));
        var inner = Assert.IsType<PlatformNotSupportedException>(error.InnerException);
        Assert.Contains($"holds programs for {other} and none for this machine, which is {RuntimeInformation.OSArchitecture}", inner.Message, StringComparison.Ordinal);
    }

    // The other byte order's machine is not here. What it has in memory is in the object, as clang made it; its numbers are these bytes reversed.
    [Fact]
    public void Bitfields_are_where_a_big_endian_compiler_puts_them()
    {
        string text = _sandbox.Generate("KSkeleton", _sandbox.Source("k.bpf.c", Code), "--target", "bpfel,bpfeb");
        Type type = CSharpCompiler.Compile(text.Replace("global::System.BitConverter.IsLittleEndian ?", "false ?", StringComparison.Ordinal)
            .Replace("if (global::System.BitConverter.IsLittleEndian)", "if (!global::System.BitConverter.IsLittleEndian)", StringComparison.Ordinal)).GetType("KSkeleton", throwOnError: true)!;
        byte[] image = Image(type, "bpfeb");
        ElfSymbol Symbol(string name) => ElfSymbols.Read(image).Single(symbol => symbol.Name == name);
        File.WriteAllBytes(_sandbox.File("big.o"), image);
        Commands.Run("llvm-objcopy", "-O", "binary", "--only-section=.data", _sandbox.File("big.o"), _sandbox.File("data"));
        byte[] data = File.ReadAllBytes(_sandbox.File("data"));

        object bits = Load(type.GetNestedType("Bits")!, data.AsSpan((int)Symbol("bits").Offset));
        Assert.Equal((5u, -3, 0x123456789aUL, true), (Value(bits, "A"), Value(bits, "B"), Value(bits, "C"), Value(bits, "D")));
        object narrow = Load(type.GetNestedType("Narrow")!, data.AsSpan((int)Symbol("narrow").Offset));
        Assert.Equal((0x23456789abcdef01UL, (byte)6), (Value(narrow, "Wide"), Value(narrow, "Last")));

        // And back: what C# writes is what was read.
        object written = Load(type.GetNestedType("Bits")!, new byte[64]);
        foreach (string name in new[] { "A", "B", "C", "D" })
            written.GetType().GetProperty(name)!.SetValue(written, Value(bits, name));
        Assert.Equal(bits, written);
    }

    [Fact]
    public void Layouts_that_differ_are_named_with_what_differs()
    {
        string source = _sandbox.Source("k.bpf.c", Code + "\nstruct iphdr header;");
        Outcome outcome = _sandbox.Run(source, "--target", "bpfel,bpfeb");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(
            $"{source} : error BPF1011: One class cannot stand for both targets: 'header' of section .bss differs: struct iphdr has '__u8 ihl : 4' at bit 0 for bpfel and '__u8 version : 4' at bit 0 for bpfeb.",
            outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_sandbox.File("KSkeleton.g.cs")));
        // Alone it has one meaning, that of its own byte order.
        Assert.Contains("<c>__u8 version : 4</c>, bit offset 0", _sandbox.Generate("KSkeleton", source, "--target", "s390x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int more;", "'more' of section .bss is only in the object for arm64")]
    [InlineData("struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 9); __type(key, __u32); __type(value, long); } extra SEC(\".maps\");", "'extra' of section .maps is only in the object for arm64")]
    [InlineData("SEC(\"raw_tp/sys_exit\") int second(void *ctx) { return 0; }", "'second' of section raw_tp/sys_exit is only in the object for arm64")]
    public void What_one_target_has_and_the_other_lacks_is_named(string more, string expected)
    {
        string source = _sandbox.Source("k.bpf.c", $"{Code}\n#ifdef __TARGET_ARCH_arm64\n{more}\n#endif");
        Outcome outcome = _sandbox.Run(source, "--target", "x64,arm64");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"error BPF1011: One class cannot stand for both targets: {expected}", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 9); __type(key, __u32); __type(value, T); } m SEC(\".maps\");", "map 'm', value, differs: int for x64, long for arm64")]
    [InlineData("struct { __uint(type, KIND); __uint(max_entries, 9); __type(key, __u32); __type(value, int); } m SEC(\".maps\");", "map 'm', type, differs: ")]
    [InlineData("T variable;", "'variable' is at byte ")]
    [InlineData("SEC(WHERE) int other(void *ctx) { return 0; }", "'other' is a program in section kprobe for x64 and a program in section kretprobe for arm64")]
    public void What_differs_between_targets_is_named(string more, string expected)
    {
        const string Choice = """

            #ifdef __TARGET_ARCH_arm64
            #define T long
            #define KIND BPF_MAP_TYPE_LRU_HASH
            #define WHERE "kretprobe/f"
            #else
            #define T int
            #define KIND BPF_MAP_TYPE_HASH
            #define WHERE "kprobe/f"
            #endif

            """;
        Outcome outcome = _sandbox.Run(_sandbox.Source("k.bpf.c", Code + Choice + more), "--target", "x64,arm64");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"error BPF1011: One class cannot stand for both targets: {expected}", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_type_that_differs_is_named()
    {
        string source = _sandbox.Source("k.bpf.c", Code.Replace("struct event { int pid;", "struct event {\n#ifdef __TARGET_ARCH_arm64\nlong pid;\n#else\nint pid;\n#endif\n", StringComparison.Ordinal));
        Assert.Equal(0, _sandbox.Run(source, "--target", "x64,arm64").ExitCode);
        Assert.Contains("struct event differs: ", _sandbox.Run(source, "--target", "x64,arm64", "--type", "event").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_may_be_attached_elsewhere_on_each_machine()
    {
        string source = _sandbox.Source("k.bpf.c", """
            #ifdef __TARGET_ARCH_arm64
            #define PREFIX "__arm64_"
            #else
            #define PREFIX "__x64_"
            #endif
            SEC("kprobe/" PREFIX "sys_getpid") int program(void *ctx) { return 0; }
            """);
        Assert.Contains("global::LibbpfSharp.KprobeProgram Program", _sandbox.Generate("KSkeleton", source, "--target", "x64,arm64"), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_said_once_and_each_target_when_it_is_done()
    {
        Outcome outcome = _sandbox.Run(_sandbox.Source("k.bpf.c", "#warning \"soon\"\nint x;"), "--target", "bpfel,bpfeb", "-v");
        Assert.Equal(2, outcome.Errors.Split("BPF2001: ").Length);
        foreach (string word in new[] { "Compiled", "Stripped" })
        {
            foreach (string target in new[] { "bpfel", "bpfeb" })
                Assert.Contains($"{word} {_sandbox.File("k.bpf.c")} for {target}\n", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_bytes_in_whatever_folder()
    {
        using var other = new Sandbox();
        string Generate(Sandbox sandbox) => sandbox.Generate("KSkeleton", sandbox.Source("k.bpf.c", Code), "--target", "x64,s390x,bpfeb");
        Assert.Equal(Generate(_sandbox), Generate(other));
    }

    [Fact]
    public void The_dependency_file_has_no_file_that_is_gone()
    {
        string list = _sandbox.File("k.d");
        Assert.Equal(0, _sandbox.Run(_sandbox.Source("k.bpf.c", Code), "--target", "s390x,arm64", "--depfile", list).ExitCode);
        string[] files = [.. Toolchain.DependencyFile.ReadInputs(File.ReadAllText(list))];
        Assert.Contains("/usr/include/linux/ip.h", files);
        Assert.All(files, file => Assert.True(File.Exists(file), file));
    }

    [Theory]
    [InlineData("mips", "--target: 'mips' is no target; there are bpfel, bpfeb, native, x64,")]
    [InlineData("x64,", "--target: 'x64,' is no target")]
    [InlineData("x64", "is compiled already", "prebuilt.bpf.o")]
    public void A_target_that_makes_no_sense_is_a_usage_error(string target, string expected, string input = "k.bpf.c")
    {
        Outcome outcome = _sandbox.Run(input, "--target", target);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Errors, StringComparison.Ordinal);
    }

    private Type Compile(string source, params string[] arguments) =>
        CSharpCompiler.Compile(_sandbox.Generate("KSkeleton", [source, .. arguments])).GetType("KSkeleton", throwOnError: true)!;

    private static string[] Images(Type type) =>
        [.. type.GetProperties(BindingFlags.NonPublic | BindingFlags.Static).Select(property => property.Name).Where(name => name.StartsWith("Image", StringComparison.Ordinal) && name is not ("Image" or "ImageSize")).Order(StringComparer.Ordinal)];

    /// <summary>The file as the machine that it is for sees it.</summary>
    private static byte[] Image(Type type, string target)
    {
        PropertyInfo property = type.GetProperty($"Image{LibbpfSharp.Generator.Naming.Identifier.ToPascalCase(target)}", BindingFlags.NonPublic | BindingFlags.Static)!;
        ulong[] words = property.GetMethod!.CreateDelegate<ReadWords>()().ToArray();
        if (BpfTarget.Find(target)!.IsForeign)
            words = Array.ConvertAll(words, BinaryPrimitives.ReverseEndianness);
        return MemoryMarshal.AsBytes(words.AsSpan()).ToArray();
    }

    /// <summary>A struct whose hidden fields have the numbers that a big-endian machine reads.</summary>
    private static object Load(Type type, ReadOnlySpan<byte> memory)
    {
        object value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (FieldInfo field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
        {
            int offset = field.GetCustomAttribute<FieldOffsetAttribute>()!.Value;
            field.SetValue(value, field.GetValue(value) switch
            {
                byte => memory[offset],
                ushort => BinaryPrimitives.ReadUInt16BigEndian(memory[offset..]),
                uint => BinaryPrimitives.ReadUInt32BigEndian(memory[offset..]),
                ulong => (object)BinaryPrimitives.ReadUInt64BigEndian(memory[offset..]),
                _ => throw new InvalidCastException(field.Name),
            });
        }
        return value;
    }

    private static object Value(object of, string property) => of.GetType().GetProperty(property)!.GetValue(of)!;

    private string Wrapper(string arguments)
    {
        string path = _sandbox.File("wrapper.sh");
        File.WriteAllText(path, $"#!/bin/sh\necho \"$@\" >> '{arguments}'\nexec clang \"$@\"\n");
        Commands.Run("chmod", "+x", path);
        return path;
    }
}
