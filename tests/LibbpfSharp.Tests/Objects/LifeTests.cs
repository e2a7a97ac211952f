using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

public sealed class LifeTests
{
    [Fact]
    public void A_loaded_and_attached_program_runs_and_a_detached_one_does_not()
    {
        using Sample sample = Sample.Open();
        sample.Rodata.TargetPid = Environment.ProcessId;
        sample.Object.Load();
        Assert.True(sample.Object.IsLoaded);
        Assert.Empty(sample.Object.Links);

        sample.Object.Attach();
        Assert.Equal(["count_syscalls", "on_exec"], sample.Object.Links.Select(l => l.Key).Order());
        File.Exists("/proc/self/stat");
        Assert.True(sample.Bss.Counters[1] > 0, "the attached program did not run");
        Assert.Equal((uint)Environment.ProcessId, sample.Data.Last.Pid);
        Assert.Equal((uint)Environment.ProcessId, sample.Start[(uint)Environment.ProcessId].Pid);

        sample.Object.Detach();
        Assert.Empty(sample.Object.Links);

        // A call on another processor may still be in the program: the kernel waits for it only before it frees the program.
        Thread.Sleep(100);
        uint before = sample.Bss.Counters[1];
        File.Exists("/proc/self/stat");
        Assert.Equal(before, sample.Bss.Counters[1]);

        sample.Object.Attach();
        File.Exists("/proc/self/stat");
        Assert.True(sample.Bss.Counters[1] > before, "the program attached again did not run");
    }

    [Fact]
    public void Attaching_again_attaches_only_what_is_not()
    {
        using Sample sample = Sample.OpenAndLoad();
        sample.Object.Programs["on_exec"].AutoAttach = false;
        sample.Object.Attach();
        BpfLink first = sample.Object.Links["count_syscalls"]!;
        Assert.Null(sample.Object.Links["on_exec"]);
        sample.Object.Programs["on_exec"].AutoAttach = true;
        sample.Object.Attach();
        Assert.Same(first, sample.Object.Links["count_syscalls"]);
        Assert.NotNull(sample.Object.Links["on_exec"]);
    }

    [Fact]
    public void When_one_program_cannot_be_attached_none_stays_attached()
    {
        using BpfObject nowhere = BpfObject.Open(TestObjects.Path("nowhere"));
        nowhere.Load();
        var e = Assert.Throws<LibbpfException>(nowhere.Attach);
        Assert.Contains("'bad'", e.Message, StringComparison.Ordinal);
        Assert.Contains("no_such_tracepoint", e.Message, StringComparison.Ordinal);
        Assert.Equal("ENOENT", e.ErrnoName);
        Assert.Empty(nowhere.Links);
    }

    [Fact]
    public void A_link_of_the_caller_outlives_the_object()
    {
        Sample sample = Sample.OpenAndLoad();
        BpfLink link = sample.Object.Programs["count_syscalls"].Attach();
        sample.Dispose();
        Assert.True(link.IsAttached);
        Assert.True(link.FileDescriptor > 0);
        link.Dispose();
        Assert.False(link.IsAttached);
        link.Dispose();
        Assert.Throws<ObjectDisposedException>(() => link.FileDescriptor);
    }

    [Fact]
    public void Loading_twice_is_an_error()
    {
        using Sample sample = Sample.OpenAndLoad();
        Assert.Throws<InvalidOperationException>(sample.Object.Load);
        Assert.True(sample.Object.IsLoaded);
    }

    [Fact]
    public void What_needs_a_loaded_object_says_so_before()
    {
        using Sample sample = Sample.Open();
        Assert.Contains("call Load", Assert.Throws<InvalidOperationException>(sample.Object.Attach).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => sample.Object.Programs["on_exec"].Attach());
        Assert.Throws<InvalidOperationException>(() => sample.Object.Programs["on_exec"].FileDescriptor);
        Assert.Throws<InvalidOperationException>(() => sample.Start[1]);
        Assert.Throws<InvalidOperationException>(() => sample.Events.CreateReader(_ => { }));
        Assert.Throws<InvalidOperationException>(() => sample.Start.ToArray());
    }

    [Fact]
    public void What_must_come_before_Load_says_so_after()
    {
        using Sample sample = Sample.OpenAndLoad();
        Assert.Contains("between Open and Load", Assert.Throws<InvalidOperationException>(() => sample.Object.Maps["start"].MaxEntries = 5).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => sample.Object.Programs["on_exec"].AutoLoad = false);
        Assert.Throws<InvalidOperationException>(() => sample.Object.Maps["start"].AutoCreate = false);
    }

    [Fact]
    public void A_program_that_is_not_loaded_cannot_be_attached()
    {
        using BpfObject sample = BpfObject.Open(TestObjects.Path("sample"));
        sample.Load();
        var e = Assert.Throws<InvalidOperationException>(() => sample.Programs["produce"].Attach());
        Assert.Contains("AutoLoad is off", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("loaded")]
    [InlineData("attached")]
    [InlineData("detached")]
    [InlineData("load failed")]
    public void Dispose_works_once_and_again_from_every_state(string state)
    {
        BpfObject value = BpfObject.Open(TestObjects.Path(state == "load failed" ? "rejected" : "sample"));
        if (state == "load failed")
            Assert.Throws<BpfVerifierException>(value.Load);
        else if (state != "opened")
            value.Load();
        if (state is "attached" or "detached")
            value.Attach();
        if (state == "detached")
            value.Detach();
        value.Dispose();
        value.Dispose();
        Assert.False(value.IsLoaded);
    }

    [Fact]
    public void Use_after_Dispose_is_ObjectDisposedException()
    {
        Sample sample = Sample.OpenAndLoad();
        sample.Object.Attach();
        BpfHashMap<uint, Sample.StartInfo> start = sample.Start;
        BpfRingBuffer events = sample.Events;
        BpfMap raw = sample.Object.Maps["slots"];
        BpfProgram program = sample.Object.Programs["on_exec"];
        BpfMapCollection maps = sample.Object.Maps;
        sample.Dispose();

        Assert.Throws<ObjectDisposedException>(sample.Object.Load);
        Assert.Throws<ObjectDisposedException>(sample.Object.Attach);
        Assert.Throws<ObjectDisposedException>(() => start[1]);
        Assert.Throws<ObjectDisposedException>(() => start.TryGetValue(1, out _));
        Assert.Throws<ObjectDisposedException>(() => start[1] = default);
        Assert.Throws<ObjectDisposedException>(() => start.Remove(1));
        Assert.Throws<ObjectDisposedException>(() => start.ToArray());
        Assert.Throws<ObjectDisposedException>(() => events.CreateReader(_ => { }));
        Assert.Throws<ObjectDisposedException>(() => raw.KeySize);
        Assert.Throws<ObjectDisposedException>(() => raw.FileDescriptor);
        Assert.Throws<ObjectDisposedException>(() => raw.MaxEntries = 1);
        Assert.Throws<ObjectDisposedException>(() => new BpfArrayMap<ulong>(raw));
        Assert.Throws<ObjectDisposedException>(() => program.Type);
        Assert.Throws<ObjectDisposedException>(() => program.AutoAttach = false);
        Assert.Throws<ObjectDisposedException>(() => program.Attach());
        Assert.Throws<ObjectDisposedException>(() => sample.Bss.Dropped);
        Assert.Throws<ObjectDisposedException>(() => sample.Bss.Counters.Length);
        Assert.Throws<ObjectDisposedException>(() => sample.Rodata.TargetPid);
        Assert.Throws<ObjectDisposedException>(() => sample.Rodata.TargetPid = 1);
        Assert.Throws<KeyNotFoundException>(() => maps[".unknown"]);
        sample.Object.Detach();
    }

    [Fact]
    public async Task Disposing_while_another_thread_uses_a_map_ends_in_ObjectDisposedException()
    {
        for (int round = 0; round < Scale.Of(20, by: 4); round++)
        {
            Sample sample = Sample.OpenAndLoad();
            BpfHashMap<uint, Sample.StartInfo> start = sample.Start;
            using var running = new ManualResetEventSlim();
            Task user = Task.Run(() =>
            {
                for (uint i = 0; ; i = (i + 1) & 0xff)
                {
                    start[i] = default;
                    running.Set();
                }
            });
            running.Wait();
            sample.Dispose();
            await Assert.ThrowsAsync<ObjectDisposedException>(() => user);
        }
    }
}
