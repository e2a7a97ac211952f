using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Programs;

[Requires(Feature.Uprobe)]
public sealed class UprobeAttachTests
{
    private static void Call() => Assert.Equal(5, Target.Add(2, 3));

    [Fact]
    public void By_symbol()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe"]);
        probes.Proves(10, probes.Get<UprobeProgram>("uprobe").Attach(Target.Path, "target_add"), Call);
        Assert.Equal(2u, probes.Value(10));
    }

    [Fact]
    public void By_offset()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe"]);
        probes.Proves(10, probes.Get<UprobeProgram>("uprobe").Attach(Target.Path, Target.FileOffset("target_add")), Call);
    }

    [Fact]
    public void At_the_return()
    {
        using Probes probes = Probes.Load("tracing", ["uretprobe"]);
        Assert.True(probes.Get<UprobeProgram>("uretprobe").IsReturn);
        probes.Proves(11, probes.Get<UprobeProgram>("uretprobe").Attach(Target.Path, "target_add"), Call);
    }

    [Fact]
    public void In_a_library_by_its_name()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe"]);
        probes.Proves(10, probes.Get<UprobeProgram>("uprobe").Attach("libc.so.6", "getpgid"), () => Tmds.Linux.LibC.getpgid(0));
    }

    [Fact]
    public void In_one_process_only()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe"]);
        probes.Proves(10, probes.Get<UprobeProgram>("uprobe").Attach(Target.Path, "target_add", processId: UprobeProgram.ThisProcess), Call);
        ulong before = probes.Hits(10);
        using (BpfLink other = probes.Get<UprobeProgram>("uprobe").Attach(Target.Path, "target_add", processId: 1))
            Call();
        Assert.Equal(before, probes.Hits(10));
    }

    [Fact]
    [Requires(Kernel = "5.15")]
    public void With_cookie()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe_cookie"]);
        probes.Proves(10, probes.Get<UprobeProgram>("uprobe_cookie").Attach(Target.Path, "target_add", cookie: 50), Call);
        Assert.Equal(50u, probes.Value(10));
    }

    [Fact]
    public void With_reference_counter()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe"]);
        Assert.Equal(0, Target.Probe(1));
        nuint counter = Target.FileOffset("target_semaphore");
        using (probes.Get<UprobeProgram>("uprobe").Attach(Target.Path, "target_probe", referenceCounterOffset: counter))
        {
            Assert.Equal(1, Target.Probe(2));
            Assert.Equal(1u, probes.Hits(10));
        }

        Assert.Equal(0, Target.Probe(3));
        Assert.Equal(1u, probes.Hits(10));
    }

    [Fact]
    [Requires(Kernel = "6.6", Libbpf = "1.3")]
    public void Multi_with_reference_counters()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe_multi"]);
        nuint counter = Target.FileOffset("target_semaphore");
        using (probes.Get<UprobeMultiProgram>("uprobe_multi").Attach(Target.Path, [Target.FileOffset("target_probe")], referenceCounterOffsets: [counter]))
        {
            Assert.Equal(1, Target.Probe(2));
            Assert.Equal(1u, probes.Hits(12));
        }

        Assert.Equal(0, Target.Probe(3));
        Assert.Equal(1u, probes.Hits(12));
    }

    [Fact]
    public void No_such_symbol_says_so()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe"]);
        var e = Assert.Throws<LibbpfException>(() => probes.Get<UprobeProgram>("uprobe").Attach(Target.Path, "no_such_symbol"));
        Assert.Contains("no_such_symbol", e.Message, StringComparison.Ordinal);
        Assert.Contains("nm", e.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [Requires(Kernel = "6.6", Libbpf = "1.3")]
    [InlineData("uprobe_multi", 12)]
    [InlineData("uretprobe_multi", 13)]
    public void Multi(string program, int slot)
    {
        using Probes probes = Probes.Load("tracing", [program]);
        var multi = probes.Get<UprobeMultiProgram>(program);
        probes.Proves(slot, multi.Attach(Target.Path, "target_a*"), Call);
        probes.Proves(slot, multi.Attach(Target.Path, ["target_add", "target_multiply"], processId: Environment.ProcessId), Call);
        probes.Proves(slot, multi.Attach(Target.Path, [Target.FileOffset("target_add")]), Call);
    }

    [Fact]
    [Requires(Kernel = "6.6", Libbpf = "1.3")]
    public void Multi_with_cookies()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe_multi_cookie"]);
        using BpfLink link = probes.Get<UprobeMultiProgram>("uprobe_multi_cookie").Attach(Target.Path, ["target_add", "target_multiply"], [51, 52]);
        Target.Add(1, 1);
        Assert.Equal(51u, probes.Value(12));
        Target.Multiply(1, 1);
        Assert.Equal(52u, probes.Value(12));
    }

    [Fact]
    [Requires(Kernel = "6.13", Libbpf = "1.6")]
    public void Session()
    {
        using Probes probes = Probes.Load("tracing", ["uprobe_session"]);
        probes.Proves(14, probes.Get<UprobeMultiProgram>("uprobe_session").Attach(Target.Path, "target_add"), Call);
        Assert.Equal(2u, probes.Hits(14));
    }

    [Fact]
    public void Usdt()
    {
        using Probes probes = Probes.Load(UsdtObject(fits: true), ["on_probe"]);
        Assert.Equal(0, Target.Probe(6));
        using (probes.Get<UsdtProgram>("on_probe").Attach(Target.Path, "target", "called", Environment.ProcessId, cookie: 53))
        {
            Assert.Equal(1, Target.Probe(7));
            Assert.Equal(1u, probes.Hits(0));
            Assert.Equal(7u, probes.Value(0));
            Assert.Equal(53u, probes.Value(1));
        }

        Assert.Equal(0, Target.Probe(8));
        Assert.Equal(1u, probes.Hits(0));
    }

    [Fact]
    public void Usdt_with_the_header_of_another_libbpf_is_refused()
    {
        using Probes probes = Probes.Load(UsdtObject(fits: false), ["on_probe"]);
        var e = Assert.Throws<LibbpfException>(() => probes.Get<UsdtProgram>("on_probe").Attach(Target.Path, "target", "called"));
        Assert.Contains("usdt.bpf.h", e.Message, StringComparison.Ordinal);
        Assert.Contains("'on_probe'", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, Target.Probe(8));
    }

    // The sizes are those of UsdtProgram: the map's values tell which header an object was compiled with.
    private static string UsdtObject(bool fits)
    {
        bool wantsNew = Machine.Libbpf >= new Version(1, 7) == fits;
        string? found = new[] { "usdt", "usdt_moved" }.FirstOrDefault(file =>
        {
            using BpfObject value = BpfObject.Open(TestObjects.Path(file));
            return value.Maps["__bpf_usdt_specs"].ValueSize == (wantsNew ? 304u : 208u);
        });
        Assert.SkipWhen(found is null, $"needs to be compiled with the headers of libbpf {(wantsNew ? "1.7 or newer" : "1.6 or older")}");
        return found!;
    }
}
