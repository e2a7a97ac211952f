using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Links;

public sealed class LinkTests
{
    private static void Trigger() => Tmds.Linux.LibC.getpgid(0);

    private static string PinPath() => $"/sys/fs/bpf/libbpfsharp-test-{Guid.NewGuid():n}";

    [Fact]
    public void A_pinned_link_stays_attached_until_its_pin_is_gone()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        string path = PinPath();
        using (BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach())
        {
            link.Pin(path);
            Assert.Equal(path, link.PinPath);
        }

        ulong before = probes.Hits(1);
        Trigger();
        Assert.True(probes.Hits(1) > before, "the pinned link does not keep the program attached");

        using (BpfLink opened = BpfLink.Open(path))
        {
            Assert.IsType<RawTracepointLinkInfo>(opened.GetInfo());
            opened.Unpin();
            Assert.False(File.Exists(path));
        }

        before = probes.Hits(1);
        Trigger();
        Assert.Equal(before, probes.Hits(1));
    }

    [Fact]
    public void Info_and_id()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach();
        var info = Assert.IsType<RawTracepointLinkInfo>(link.GetInfo());
        Assert.Equal("sys_enter", info.Tracepoint);
        Assert.Equal(probes.Object.Programs["raw_tp"].GetInfo().Id, info.ProgramId);
        BpfLink same = BpfLink.OpenById(info.Id);
        Assert.Equal(info, same.GetInfo());
        Assert.True(same.Handle.IsDescriptor);
        unsafe
        {
            Assert.Throws<InvalidOperationException>(() => (nint)same.Handle.Value);
        }

        // Each holds it.
        link.Dispose();
        ulong before = probes.Hits(1);
        Trigger();
        Assert.True(probes.Hits(1) > before);
        string path = PinPath();
        same.Pin(path);
        same.Unpin();
        Assert.False(File.Exists(path));
        same.Dispose();
        before = probes.Hits(1);
        Trigger();
        Assert.Equal(before, probes.Hits(1));
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => BpfLink.OpenById(info.Id)).ErrnoName);
    }

    [Fact]
    public void What_cannot_be_detached_or_updated_says_so()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp", "tracepoint"]);
        using BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach();
        Assert.Contains("dispose", Assert.Throws<LibbpfException>(link.Detach).Hint, StringComparison.Ordinal);
        Assert.True(link.IsAttached);
        Assert.Throws<LibbpfException>(() => link.Update(probes.Object.Programs["tracepoint"]));
        Assert.Throws<LibbpfException>(link.Unpin);
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => BpfLink.Open("/sys/fs/bpf/no-such")).ErrnoName);
    }

    [Fact]
    public void Open_refuses_what_is_not_a_link()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        string path = PinPath();
        probes.Object.Programs["raw_tp"].Pin(path);
        Assert.Contains("not a link", Assert.Throws<LibbpfException>(() => BpfLink.Open(path)).Hint, StringComparison.Ordinal);
        probes.Object.Programs["raw_tp"].Unpin(path);
    }

    [Fact]
    [Requires(Kernel = "5.15")]
    public void A_tracepoint_has_a_link()
    {
        using Probes probes = Probes.Load("tracing", ["tracepoint"]);
        using BpfLink link = probes.Get<TracepointProgram>("tracepoint").Attach();
        var info = Assert.IsType<PerfEventLinkInfo>(link.GetInfo());
        if (Machine.Kernel >= new Version(6, 6))
            Assert.Equal((PerfEventKind.Tracepoint, "sys_enter_getpgid"), (info.Kind, info.Name));
    }

    [Fact]
    public void A_disconnected_link_stays_when_disposed()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach();
        int fd = link.FileDescriptor;
        link.Disconnect();
        link.Dispose();
        ulong before = probes.Hits(1);
        Trigger();
        Assert.True(probes.Hits(1) > before);
        Tmds.Linux.LibC.close(fd);
    }
}
