using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Linking;

public sealed class LinkerTests : IDisposable
{
    private readonly string _output = Path.Combine(Path.GetTempPath(), $"linked-{Guid.NewGuid():N}.o");

    public void Dispose() => File.Delete(_output);

    [Fact]
    [Requires(Kernel = "5.14")]
    public void Two_files_share_a_map()
    {
        using (BpfLinker linker = BpfLinker.Create(_output))
        {
            linker.Add(TestObjects.Path("linked_a"));
            linker.Add(TestObjects.Path("linked_b"));
            linker.Finish();
        }

        Runs();
    }

    [Fact]
    [Requires(Kernel = "5.14")]
    public void Objects_in_memory()
    {
        using (BpfLinker linker = BpfLinker.Create(_output))
        {
            linker.Add(TestObjects.Bytes("linked_a"), "a");
            linker.Add(TestObjects.Bytes("linked_b"), "b");
            linker.Finish();
        }

        Runs();
    }

    [Fact]
    [Requires(Kernel = "5.14", Libbpf = "1.6")]
    public void Open_files()
    {
        using (FileStream output = new(_output, FileMode.Create, FileAccess.ReadWrite))
        using (BpfLinker linker = BpfLinker.Create(output.SafeFileHandle))
        {
            foreach (string name in (string[])["linked_a", "linked_b"])
            {
                using FileStream input = File.OpenRead(TestObjects.Path(name));
                linker.Add(input.SafeFileHandle);
            }

            linker.Finish();
        }

        Runs();
    }

    [Fact]
    public void What_cannot_be_linked_says_why_and_ends_the_linker()
    {
        using BpfLinker linker = BpfLinker.Create(_output);
        linker.Add(TestObjects.Path("linked_a"));
        var twice = Assert.Throws<LibbpfException>(() => linker.Add(TestObjects.Path("linked_a")));
        Assert.Contains("linked_a", twice.Message, StringComparison.Ordinal);
        Assert.NotEmpty(twice.LibbpfMessages);
        Assert.Contains("adding", Assert.Throws<InvalidOperationException>(linker.Finish).Message, StringComparison.Ordinal);
        linker.Dispose();
        Assert.Throws<ObjectDisposedException>(linker.Finish);
    }

    [Fact]
    public void Wrong_input_and_output()
    {
        using (BpfLinker linker = BpfLinker.Create(_output))
            Assert.Throws<LibbpfException>(() => linker.Add("/no/such/file.o"));
        using (BpfLinker linker = BpfLinker.Create(_output))
            Assert.Throws<LibbpfException>(() => linker.Add("\u007fELF and nothing more"u8, "cut"));
        Assert.Throws<LibbpfException>(() => BpfLinker.Create("/no/such/folder/out.o"));
        using (BpfLinker linker = BpfLinker.Create(_output))
        {
            linker.Add(TestObjects.Path("linked_a"));
            linker.Finish();
            Assert.Throws<InvalidOperationException>(linker.Finish);
            Assert.Throws<InvalidOperationException>(() => linker.Add(TestObjects.Path("linked_b")));
        }
    }

    private void Runs()
    {
        using BpfObject linked = BpfObject.Open(_output);
        linked.Load();
        Assert.Equal(2, linked.Programs.Count);
        linked.Programs["put"].Run(new BpfRun { Context = new byte[8] });
        Assert.Equal(43u, linked.Programs["get"].Run(new BpfRun { Context = new byte[8] }).ReturnValue);
    }
}
