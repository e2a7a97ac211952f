using System.Diagnostics;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Tracing;

[Collection(nameof(WholeProcess))]
public sealed class TracePipeTests
{
    [Fact]
    public void What_a_program_prints_arrives_with_the_process_that_made_it_print()
    {
        using TracePipe pipe = TracePipe.Open();
        using BpfObject printk = BpfObject.Open(TestObjects.Path("printk"));
        var rodata = new PidSection(printk.Maps[".rodata"]) { TargetPid = Environment.ProcessId };
        printk.Load();
        using BpfLink link = printk.Programs["say"].Attach();

        // It prints now and then, as long as the link is there: from 6.18 on the kernel switches the trace on some time after the load.
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            if (!pipe.TryRead(TimeSpan.FromMilliseconds(200), out TraceLine line) || !line.Text.StartsWith($"libbpfsharp: pid {rodata.TargetPid}:", StringComparison.Ordinal))
                continue;
            Assert.Equal($"libbpfsharp: pid {rodata.TargetPid}: said", line.Text);
            Assert.Equal("bpf_trace_printk", line.Function);
            Assert.True(line.Timestamp > 0);
            return;
        }

        Assert.Fail("the line did not come");
    }

    [Fact]
    public void A_silent_trace_ends_the_wait_when_the_time_is_up_whatever_signals_come()
    {
        using TracePipe pipe = TracePipe.Open();
        var watch = Stopwatch.StartNew();
        bool read = false;
        Signals.WhileInterrupting(() => read = pipe.TryRead(TimeSpan.FromMilliseconds(200), out _));

        // Others on the machine may be tracing; then there is a line, which is as good.
        Assert.True(read || watch.ElapsedMilliseconds >= 199, $"only {watch.Elapsed} had passed");
    }

    [Fact]
    public async Task A_line_ends_the_wait_for_it()
    {
        using TracePipe pipe = TracePipe.Open();
        using BpfObject printk = BpfObject.Open(TestObjects.Path("printk"));
        _ = new PidSection(printk.Maps[".rodata"]) { TargetPid = Environment.ProcessId };
        printk.Load();
        while (pipe.TryRead(TimeSpan.FromMilliseconds(50), out _))
            continue;

        // One moment of printing in the middle of the wait.
        Task printing = Task.Run(async () =>
        {
            await Task.Delay(500);
            using BpfLink link = printk.Programs["say"].Attach();
            await Task.Delay(10);
        });
        var watch = Stopwatch.StartNew();
        Assert.True(pipe.TryRead(TimeSpan.FromSeconds(20), out _));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        await printing;
    }

    [Fact]
    public void A_closed_reader_says_so()
    {
        TracePipe pipe = TracePipe.Open();
        pipe.Dispose();
        pipe.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pipe.TryRead(TimeSpan.Zero, out _));
    }

    private sealed class PidSection(BpfMap map) : BpfSection(map)
    {
        public int TargetPid { get => Get<int>(0); set => Set(0, value, "target_pid"); }
    }
}
