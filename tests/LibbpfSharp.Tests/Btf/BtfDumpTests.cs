using System.Buffers.Binary;
using System.Globalization;
using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.BtfTypes;

public sealed class BtfDumpTests
{
    [Fact]
    public void A_type_is_declared_once_with_what_it_needs()
    {
        using BpfObject sample = BpfObject.Open(TestObjects.Path("sample"));
        Btf btf = sample.Btf!;
        using var dump = new BtfDump(btf);
        string text = dump.Declare(btf.Find("start_info", BtfKind.Struct)!);
        Assert.Equal(
            """
            typedef unsigned long long __u64;

            typedef unsigned int __u32;

            struct start_info {
            	__u64 ts;
            	__u32 pid;
            	char comm[16];
            };

            """,
            text.TrimEnd('\n') + "\n",
            ignoreLineEndingDifferences: true);
        Assert.Equal("", dump.Declare(btf.Find("start_info", BtfKind.Struct)!));
        Assert.Equal("char name[16]", dump.DeclareVariable(((BtfComposite)btf.Find("start_info", BtfKind.Struct)!).Members[2].Type, "name"));
        Assert.Throws<ArgumentException>(() => dump.Declare(Btf.LoadKernel()[1]));
        dump.Dispose();
        Assert.Throws<ObjectDisposedException>(() => dump.Declare(btf[1]));
    }

    [Fact]
    [Requires(Feature.Gcc)]
    public void A_compiler_takes_all_types_of_the_kernel()
    {
        using var folder = new TemporaryFolder();
        string header = folder.File("vmlinux.c");
        Btf kernel = Btf.LoadKernel();
        using (var dump = new BtfDump(kernel))
        using (StreamWriter writer = File.CreateText(header))
            dump.DeclareAll(writer);
        File.AppendAllText(header, string.Create(
            CultureInfo.InvariantCulture,
            $"_Static_assert(sizeof(struct task_struct) == {kernel.Find("task_struct", BtfKind.Struct)!.Size}, \"task_struct\");\n"));
        Tool.Run("gcc", "-fsyntax-only", "-w", "-std=gnu11", header);
    }

    [Fact]
    public void A_value_is_written_with_its_members()
    {
        using BpfObject sample = BpfObject.Open(TestObjects.Path("sample"));
        BtfType type = sample.Btf!.Find("start_info", BtfKind.Struct)!;
        byte[] value = new byte[type.Size];
        BinaryPrimitives.WriteUInt32LittleEndian(value.AsSpan(8), 77);
        "bash"u8.CopyTo(value.AsSpan(12));
        using var dump = new BtfDump(sample.Btf!);
        Assert.Equal(
            "(struct start_info){.pid = (__u32)77,.comm = (char[16])['b','a','s','h',],}",
            dump.Format(type, value, new BtfFormat { IsCompact = true }));
        Assert.Contains("ts", dump.Format(type, value, new BtfFormat { WithZeroes = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("pid", dump.Format(type, value, new BtfFormat { WithNames = false }), StringComparison.Ordinal);
        Assert.Contains("\n    .pid", dump.Format(type, value, new BtfFormat { Indent = "    " }), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => dump.Format(type, value.AsSpan(1).ToArray()));
        if (Machine.Libbpf >= new Version(1, 7))
            Assert.Contains("\"bash\"", dump.Format(type, value, new BtfFormat { WithStrings = true }), StringComparison.Ordinal);
        else
            Assert.Throws<LibbpfVersionException>(() => dump.Format(type, value, new BtfFormat { WithStrings = true }));
    }

    [Fact]
    public void Two_threads_share_a_dump()
    {
        using BpfObject sample = BpfObject.Open(TestObjects.Path("sample"));
        BtfType type = sample.Btf!.Find("start_info", BtfKind.Struct)!;
        using var dump = new BtfDump(sample.Btf!);
        string expected = dump.Format(type, new byte[type.Size], new BtfFormat { WithZeroes = true });
        Parallel.For(0, 2000, i => Assert.Equal(expected, dump.Format(type, new byte[type.Size], new BtfFormat { WithZeroes = true })));
    }

    [Fact]
    public void Raw_bytes_and_an_elf_file_give_the_same()
    {
        Btf elf = Btf.Open(TestObjects.Path("sample"));
        Btf raw = Btf.Parse(elf.RawData);
        Assert.Equal(elf.Select(type => type.ToString()), raw.Select(type => type.ToString()));
        using BpfObject loaded = BpfObject.Open(TestObjects.Path("sample"));
        loaded.Load();
        Btf inKernel = Btf.LoadById(loaded.Programs["on_exec"].GetInfo().BtfId);
        Assert.Equal(elf.Find("record", BtfKind.Struct)!.Size, inKernel.Find("record", BtfKind.Struct)!.Size);
        Assert.Throws<LibbpfException>(() => Btf.Parse("not BTF at all, is it?"u8));
        Assert.Throws<LibbpfException>(() => Btf.Open("/no/such/file"));
    }

    [Fact]
    public void The_types_of_a_module_are_an_addition_to_the_kernels()
    {
        string? file = Directory.GetFiles("/sys/kernel/btf").FirstOrDefault(f => Path.GetFileName(f) != "vmlinux");
        if (file is null)
            Assert.Skip("needs a module with BTF");
        string module = Path.GetFileName(file);
        Btf kernel = Btf.LoadKernel();
        Btf byName = Btf.LoadModule(module, kernel);
        Btf byFile = Btf.Open(file, kernel);
        Btf byBytes = Btf.Parse(File.ReadAllBytes(file), kernel);
        Btf byId = Btf.LoadById(BpfSystem.EnumerateBtf().Single(b => b.Name == module).Id, kernel);
        Assert.True(byName.Count > kernel.Count);
        foreach (Btf other in (Btf[])[byFile, byBytes, byId])
        {
            Assert.Same(kernel, other.Base);
            Assert.Equal(byName.Skip(kernel.Count).Select(t => t.ToString()), other.Skip(kernel.Count).Select(t => t.ToString()));
        }

        Assert.Same(kernel.Find("task_struct", BtfKind.Struct), byName.Find("task_struct", BtfKind.Struct));
        using var dump = new BtfDump(byName);
        using var text = new StringWriter();
        dump.DeclareAll(text);
        BtfType own = byName.Skip(kernel.Count).First(t => t is BtfComposite { Name.Length: > 0 });
        Assert.Contains(own.Name, text.ToString(), StringComparison.Ordinal);
        Assert.Throws<LibbpfException>(() => Btf.Open(file));
    }
}
