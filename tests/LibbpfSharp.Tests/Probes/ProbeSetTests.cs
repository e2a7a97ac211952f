using System.Diagnostics;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.ProbeSets;

public sealed class ProbeSetTests
{
    private static void Trigger() => Tmds.Linux.LibC.getpgid(0);

    private static LibbpfException Refusal(string what) => new(what, 2);

    [Fact]
    public void One_start_attaches_all_and_one_stop_detaches_all()
    {
        using Support.Probes probes = Support.Probes.Load("tracing", ["raw_tp", "tracepoint"]);
        using var set = new BpfProbeSet(probes.Object)
        {
            new BpfProbe("tracepoint"),
            BpfProbe.At<RawTracepointProgram>("raw_tp", program => program.Attach("sys_enter")),
        };
        for (int i = 0; i < 2; i++)
        {
            Assert.All(set.Start(), result => Assert.True(result.IsAttached && result.Attempts == 1));
            Assert.True(set.IsStarted);
            Assert.Throws<InvalidOperationException>(() => set.Start());
            (ulong tracepoint, ulong raw) = (probes.Hits(0), probes.Hits(1));
            Trigger();
            Assert.True(probes.Hits(0) > tracepoint && probes.Hits(1) > raw);
            set.Stop();
            set.Stop();
            Thread.Sleep(20);
            (tracepoint, raw) = (probes.Hits(0), probes.Hits(1));
            Trigger();
            Assert.Equal((tracepoint, raw), (probes.Hits(0), probes.Hits(1)));
        }

        set.Dispose();
        Assert.Throws<ObjectDisposedException>(() => set.Start());
    }

    [Fact]
    public void A_required_probe_that_fails_takes_all_back_and_the_report_is_complete()
    {
        using Support.Probes probes = Support.Probes.Load("tracing", ["raw_tp", "tracepoint"]);
        using var set = new BpfProbeSet(probes.Object)
        {
            new BpfProbe("tracepoint"),
            BpfProbe.At<RawTracepointProgram>("raw_tp", program => program.Attach("no_such_tracepoint")),
            BpfProbe.At<TracepointProgram>("tracepoint", program => program.Attach("nothing", "of_the_kind")),
            new BpfProbe("raw_tp", name: "second"),
        };
        var e = Assert.Throws<BpfProbeException>(() => set.Start());
        Assert.False(set.IsStarted);
        Assert.Equal([true, false, false, true], e.Results.Select(result => result.IsAttached));
        Assert.Equal("ENOENT", e.ErrnoName);
        Assert.Contains("no_such_tracepoint", e.Message, StringComparison.Ordinal);
        Assert.Contains("of_the_kind", e.Message, StringComparison.Ordinal);
        Assert.Equal(e.Results, set.Results);
        Assert.All(e.Results, result => Assert.False(result.Attachment is BpfLink { IsAttached: true }));
        Thread.Sleep(20);
        ulong before = probes.Hits(0) + probes.Hits(1);
        Trigger();
        Assert.Equal(before, probes.Hits(0) + probes.Hits(1));
    }

    [Fact]
    public void An_optional_probe_that_fails_is_reported()
    {
        using Support.Probes probes = Support.Probes.Load("tracing", ["raw_tp", "tracepoint"]);
        using var set = new BpfProbeSet(probes.Object)
        {
            BpfProbe.At<RawTracepointProgram>("raw_tp", program => program.Attach("no_such_tracepoint")),
        };
        Assert.Throws<BpfProbeException>(() => set.Start());
        using var mixed = new BpfProbeSet(probes.Object);
        mixed.Add(Optional());
        mixed.Add(new BpfProbe("tracepoint"));
        IReadOnlyList<BpfProbeResult> results = mixed.Start();
        Assert.Equal([false, true], results.Select(result => result.IsAttached));
        Assert.Equal("ENOENT", results[0].Error!.ErrnoName);
        Assert.Contains("optional", results[0].ToString(), StringComparison.Ordinal);
        ulong before = probes.Hits(0);
        Trigger();
        Assert.True(probes.Hits(0) > before);

        static BpfProbe Optional() => BpfProbe.At<RawTracepointProgram>("raw_tp", program => program.Attach("no_such_tracepoint"), isRequired: false);
    }

    [Fact]
    public void A_probe_is_tried_again_after_its_delay()
    {
        using Support.Probes probes = Support.Probes.Load("tracing", ["raw_tp"]);
        int calls = 0;
        using var set = new BpfProbeSet(probes.Object)
        {
            BpfProbe.At<RawTracepointProgram>("raw_tp", program => ++calls < 3 ? throw Refusal("not yet") : program.Attach(), retries: 5, retryDelay: TimeSpan.FromMilliseconds(50)),
        };
        var watch = Stopwatch.StartNew();
        Assert.Equal(3, Assert.Single(set.Start()).Attempts);
        Assert.True(watch.ElapsedMilliseconds >= 100);
        Assert.Equal(3, calls);

        set.Stop();
        calls = int.MinValue;
        Assert.Equal(6, Assert.Single(Assert.Throws<BpfProbeException>(() => set.Start()).Results).Attempts);
    }

    [Fact]
    public void A_start_that_is_cancelled_or_breaks_leaves_nothing_attached()
    {
        using Support.Probes probes = Support.Probes.Load("tracing", ["raw_tp", "tracepoint"]);
        using var cancel = new CancellationTokenSource();
        BpfLink? made = null;
        using var set = new BpfProbeSet(probes.Object)
        {
            BpfProbe.At<TracepointProgram>("tracepoint", program => made = program.Attach()),
            BpfProbe.At<RawTracepointProgram>("raw_tp", _ => { cancel.Cancel(); throw Refusal("never"); }, retries: 1000, retryDelay: TimeSpan.FromMinutes(1)),
        };
        Assert.Throws<OperationCanceledException>(() => set.Start(cancel.Token));
        Assert.False(made!.IsAttached);

        using var wrong = new BpfProbeSet(probes.Object) { BpfProbe.At<TracepointProgram>("tracepoint", program => made = program.Attach()), BpfProbe.At<XdpProgram>("raw_tp", program => program.Attach()) };
        Assert.Contains("RawTracepointProgram", Assert.Throws<InvalidCastException>(() => wrong.Start()).Message, StringComparison.Ordinal);
        Assert.False(made!.IsAttached);
        Assert.Throws<KeyNotFoundException>(() => wrong.Add(new BpfProbe("no such program")));
    }

    [Fact]
    public void What_cannot_be_detached_keeps_nothing_else_attached_and_is_told()
    {
        using Support.Probes probes = Support.Probes.Load("tracing", ["raw_tp", "tracepoint"]);
        BpfLink? made = null;
        BpfProbe[] declared =
        [
            BpfProbe.At<TracepointProgram>("tracepoint", program => made = program.Attach()),
            BpfProbe.At<RawTracepointProgram>("raw_tp", _ => new Stuck()),
        ];
        var set = new BpfProbeSet(probes.Object) { declared[0], declared[1] };
        set.Start();
        Assert.Equal("stuck", Assert.Throws<NotSupportedException>(set.Stop).Message);
        Assert.False(made!.IsAttached || set.IsStarted);
        set.Dispose();

        using var failing = new BpfProbeSet(probes.Object) { declared[0], declared[1], BpfProbe.At<RawTracepointProgram>("raw_tp", _ => throw Refusal("never")) };
        var e = Assert.Throws<BpfProbeException>(() => failing.Start());
        Assert.False(made!.IsAttached);
        Assert.IsType<NotSupportedException>(e.DetachError);
        Assert.Contains("stuck", e.Message, StringComparison.Ordinal);
    }

    private sealed class Stuck : IDisposable
    {
        public void Dispose() => throw new NotSupportedException("stuck");
    }

    [Fact]
    public void Start_loads_and_probes_share_a_program()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("tracing"));
        value.Programs["raw_tp"].AutoLoad = true;
        using var set = new BpfProbeSet(value)
        {
            BpfProbe.At<RawTracepointProgram>("raw_tp", program => program.Attach("sys_enter"), name: "enter"),
            BpfProbe.At<RawTracepointProgram>("raw_tp", program => program.Attach("sys_exit"), name: "exit"),
        };
        set.Start();
        Assert.True(value.IsLoaded);
        Assert.Equal(["sys_enter", "sys_exit"], set.Results.Select(result => Assert.IsType<RawTracepointLinkInfo>(((BpfLink)result.Attachment!).GetInfo()).Tracepoint));
        Assert.Equal("probe 'exit' of program 'raw_tp'", set[1].ToString());
    }
}
