using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.SkeletonHeaders;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.SkeletonHeaders;

/// <summary>
/// The header in the forms of bpftool's versions. The two files are what Debian's bpftool 7.1.0 (bookworm) and 7.8.0 (sid) wrote of one object:
/// clang -target bpf -g -O2 formats.bpf.c; llvm-strip -g; bpftool gen skeleton formats.bpf.o name formats.
/// </summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("formats.7.1.skel.h")]
    [InlineData("formats.7.8.skel.h")]
    public void Names_maps_programs_and_globals_are_read(string file)
    {
        SkeletonHeader header = SkeletonHeaderReader.Read(file, File.ReadAllText(Sandbox.Data(file)));

        Assert.Equal("formats", header.ObjectName);
        Assert.Equal(
            [
                new HeaderMap("start", "start", null), new HeaderMap("rodata", "formats.rodata", "rodata"),
                new HeaderMap("data", "formats.data", "data"), new HeaderMap("data_custom", ".data.custom", "data_custom"),
                new HeaderMap("bss", "formats.bss", "bss"), new HeaderMap("kconfig", "formats.kconfig", "kconfig"),
            ],
            header.Maps);
        Assert.Equal([new HeaderProgram("first", "first"), new HeaderProgram("second", "second")], header.Programs);
        Assert.Equal(
            ["rodata: limit", "data: after_gap", "data_custom: custom", "bss: callbacks, anonymous, matrix", "kconfig: LINUX_KERNEL_VERSION"],
            header.Sections.Select(section => $"{section.Identifier}: {string.Join(", ", section.Variables)}"));
        Assert.Equal("\u007fELF"u8, header.Image.AsSpan(0, 4));
    }

    [Fact]
    public void All_forms_of_an_object_become_the_same_code()
    {
        string[] texts =
        [
            .. new[] { "formats.7.1.skel.h", "formats.7.8.skel.h" }.Select(file =>
            {
                using var sandbox = new Sandbox();
                return sandbox.Generate("OneSkeleton", Sandbox.Data(file), "--name", "one").Replace(file, "input", StringComparison.Ordinal);
            }),
        ];

        Assert.Equal(texts[0], texts[1]);
        CSharpCompiler.Compile(texts[0]);
    }

    [Fact]
    public void A_header_and_its_object_become_the_same_code()
    {
        using var sandbox = new Sandbox();
        string fromHeader = sandbox.Generate("FormatsSkeleton", Header("formats"));
        byte[] image = SkeletonHeaderReader.Read("", File.ReadAllText(Sandbox.Data("formats.7.1.skel.h"))).Image;
        File.WriteAllBytes(sandbox.File("formats.bpf.o"), image);

        Assert.Equal(fromHeader, sandbox.Generate("FormatsSkeleton", sandbox.File("formats.bpf.o")).Replace("formats.bpf.o", "formats.skel.h", StringComparison.Ordinal));

        string Header(string name)
        {
            File.Copy(Sandbox.Data("formats.7.1.skel.h"), sandbox.File($"{name}.skel.h"));
            return sandbox.File($"{name}.skel.h");
        }
    }

    [Theory]
    [InlineData("formats.7.1.skel.h")]
    [InlineData("formats.7.8.skel.h")]
    public void A_header_that_is_cut_off_is_an_error_wherever_it_ends(string file)
    {
        string text = File.ReadAllText(Sandbox.Data(file));
        // The bytes of the object are the end of what matters.
        int end = text.LastIndexOf("\";", text.IndexOf("__assert", StringComparison.Ordinal), StringComparison.Ordinal) + 1;
        for (int length = 0; length <= end; length += length < end - 300 ? 97 : 1)
        {
            GeneratorException error = Assert.Throws<GeneratorException>(() => SkeletonHeaderReader.Read(file, text[..length]));
            Assert.Equal(DiagnosticCode.SkeletonHeader, Assert.Single(error.Diagnostics).Code);
        }
        SkeletonHeaderReader.Read(file, text[..(end + 1)]);
    }

    [Fact]
    public void A_light_skeleton_is_refused_by_name()
    {
        using var sandbox = new Sandbox();
        byte[] image = SkeletonHeaderReader.Read("", File.ReadAllText(Sandbox.Data("formats.7.1.skel.h"))).Image;
        File.WriteAllBytes(sandbox.File("formats.bpf.o"), image);
        File.WriteAllText(sandbox.File("light.skel.h"), Commands.Run("bpftool", "gen", "skeleton", "-L", sandbox.File("formats.bpf.o")));

        Outcome outcome = sandbox.Run(sandbox.File("light.skel.h"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("light skeleton", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int x;", "x")]
    [InlineData("unsigned long long x[2][3];", "x")]
    [InlineData("struct { int a; union { int b; } c; } x;", "x")]
    [InlineData("enum { A, B = 2 } x[3];", "x")]
    [InlineData("int (*x)(int a, void *b);", "x")]
    [InlineData("int (*x[4])(int);", "x")]
    [InlineData("int (*(*x)[3])(int);", "x")]
    [InlineData("void (*(*x)(int, void (*)(int)))(char);", "x")]
    [InlineData("struct foo *x;", "x")]
    [InlineData("int x __attribute__((aligned(8)));", "x")]
    [InlineData("struct { int a; } __attribute__((packed)) x;", "x")]
    [InlineData("_Bool x; char __pad0[3]; int y;", "x,y")]
    public void The_name_in_a_declaration_is_found(string declaration, string names)
    {
        string text =
            "struct t { struct bpf_object_skeleton *skeleton; struct t__bss { " + declaration + " } *bss; };\n" +
            "f() { s->name = \"t\"; s->data = (void *)\"\\x7f\"; }";

        Assert.Equal(names.Split(','), Assert.Single(SkeletonHeaderReader.Read("t.skel.h", text).Sections).Variables);
    }
}
