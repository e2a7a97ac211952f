using System.Diagnostics;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace LibbpfSharp.Tests.Events;

public sealed class RingBufferReaderTests
{
    [Fact]
    public void Records_come_complete_and_in_order_around_the_rings_end_many_times()
    {
        using Sample sample = Sample.OpenAndLoad();
        ulong expected = 0;
        using RingBufferReader reader = sample.Events.CreateReader((in Sample.Record record) =>
        {
            if (expected % 7 == 6)
                expected++;
            Assert.Equal(expected++, record.Sequence);
        });

        // Both sizes of records: the ring of 64 kB is passed about fifty times.
        int handled = 0;
        for (int i = 0; i < 200; i++)
        {
            sample.Produce(500, large: i % 2 == 0);
            handled += reader.Consume();
        }

        const int Produced = 200 * 500;
        Assert.Equal(0ul, sample.Bss.Dropped);
        Assert.Equal((uint)Produced, sample.Bss.Counters[0]);
        Assert.Equal(Produced - Produced / 7, handled);
        Assert.Equal(0, reader.Backlog);
    }

    [Fact]
    public unsafe void Records_are_those_that_libbpfs_own_reader_would_have_seen()
    {
        using Sample sample = Sample.OpenAndLoad();
        var ours = new List<(ulong, int)>();
        using (RingBufferReader reader = sample.Events.CreateReader(record => ours.Add((BitConverter.ToUInt64(record), record.Length))))
        {
            sample.Produce(400, large: true);
            reader.Consume();
        }

        s_seen.Clear();
        ring_buffer* oracle = Libbpf.ring_buffer__new(sample.Events.FileDescriptor, &Callback, null, null);
        Assert.True(oracle is not null);
        sample.Bss.Counters[0] = 0;
        sample.Produce(400, large: true);
        Libbpf.ring_buffer__consume(oracle);
        Libbpf.ring_buffer__free(oracle);
        Assert.Equal(s_seen, ours);

        [System.Runtime.InteropServices.UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
        static int Callback(void* context, void* data, nuint size)
        {
            s_seen.Add((*(ulong*)data, (int)size));
            return 0;
        }
    }

    private static readonly List<(ulong, int)> s_seen = [];

    [Fact]
    public void Records_of_any_length_come_whatever_the_one_before_was()
    {
        const uint Discarded = 64;
        using BpfObject value = BpfObject.Open(TestObjects.Path("lengths"));
        value.Load();
        var seen = new List<uint>();
        using RingBufferReader reader = new BpfRingBuffer(value.Maps["events"]).CreateReader(record => seen.Add((uint)record.Length));

        // Empty and discarded ones first, runs of equal ones, and such as differ from the ones before and after.
        uint[] lengths = [.. Enumerable.Range(0, 512).Select(i => i < 4 ? (uint)(i % 2) * Discarded : i % 5 == 0 ? Discarded : i % 3 == 0 ? 16 : (uint)(i * 37 % 41))];
        lengths.CopyTo(new LengthsSection(value.Maps[".bss"]).Lengths);
        for (int round = 0; round < 20; round++)
        {
            seen.Clear();
            value.Programs["produce"].Run(new BpfRun { Context = new byte[8] });
            int count = reader.Consume();
            Assert.Equal(lengths.Where(l => l != Discarded), seen);
            Assert.Equal(seen.Count, count);
            Assert.Equal(0, reader.Backlog);
        }
    }

    private sealed class LengthsSection(BpfMap map) : BpfSection(map)
    {
        public Span<uint> Lengths => Items<uint>(0, 512);
    }

    [Fact]
    public void A_handler_that_throws_loses_nothing_and_repeats_nothing()
    {
        using Sample sample = Sample.OpenAndLoad();
        var seen = new List<ulong>();
        using RingBufferReader reader = sample.Events.CreateReader((in Sample.Record record) =>
        {
            seen.Add(record.Sequence);
            if (record.Sequence % 50 == 3)
                throw new InvalidOperationException($"record {record.Sequence}");
        });
        sample.Produce(300);
        int thrown = 0;
        while (true)
        {
            try
            {
                if (reader.Consume() == 0)
                    break;
            }
            catch (InvalidOperationException e)
            {
                Assert.Equal($"record {seen[^1]}", e.Message);
                thrown++;
            }
        }

        Assert.Equal(Enumerable.Range(0, 300).Where(i => i % 7 != 6).Select(i => (ulong)i), seen);
        Assert.Equal(seen.Count(s => s % 50 == 3), thrown);
    }

    [Fact]
    public void A_full_ring_drops_in_the_program_and_goes_on_after_it_was_read()
    {
        using Sample sample = Sample.OpenAndLoad();
        int read = 0;
        using RingBufferReader reader = sample.Events.CreateReader(_ => read++);
        sample.Produce(5000);
        Assert.True(sample.Bss.Dropped > 0);
        Assert.InRange(reader.Backlog, 60_000, 65536);
        reader.Consume();
        uint produced = sample.Bss.Counters[0];
        Assert.Equal(produced - (produced / 7), (uint)read);
        Assert.Equal(5000ul, sample.Bss.Dropped + produced);

        ulong dropped = sample.Bss.Dropped;
        sample.Produce(100);
        Assert.Equal(dropped, sample.Bss.Dropped);
        Assert.True(reader.Consume() > 80);
    }

    [Fact]
    public async Task Poll_waits_for_the_first_record()
    {
        using Sample sample = Sample.OpenAndLoad();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        Task producer = Task.Run(async () =>
        {
            await Task.Delay(100);
            sample.Produce(1);
        });
        Assert.Equal(1, reader.Poll(TimeSpan.FromSeconds(30)));
        await producer;
    }

    [Fact]
    public void Poll_returns_when_the_time_is_up()
    {
        using Sample sample = Sample.OpenAndLoad();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        Assert.Equal(0, reader.Poll(TimeSpan.Zero));
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(50)));
        Assert.True(watch.ElapsedMilliseconds >= 49, $"only {watch.Elapsed} had passed");
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Poll(TimeSpan.FromSeconds(-5)));
    }

    [Fact]
    public void A_signal_does_not_end_a_Poll()
    {
        using Sample sample = Sample.OpenAndLoad();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        var watch = Stopwatch.StartNew();
        Signals.WhileInterrupting(() => Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(200))));
        Assert.True(watch.ElapsedMilliseconds >= 199, $"only {watch.Elapsed} had passed");
    }

    [Fact]
    public void Poll_ends_on_cancellation_and_the_reader_stays_usable()
    {
        using Sample sample = Sample.OpenAndLoad();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        using var soon = new CancellationTokenSource(50);
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Poll(Timeout.InfiniteTimeSpan, soon.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Poll(TimeSpan.Zero, soon.Token));

        var watch = Stopwatch.StartNew();
        Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(50)));
        Assert.True(watch.ElapsedMilliseconds >= 49, "an earlier cancellation woke a later Poll");
        sample.Produce(1);
        Assert.Equal(1, reader.Poll(TimeSpan.Zero));
    }

    [Fact]
    public async Task Poll_returns_under_a_fast_producer()
    {
        using Sample sample = Sample.OpenAndLoad();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        using var stop = new CancellationTokenSource();
        Task producer = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                sample.Produce(512);
        });
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 100; i++)
            reader.Poll(TimeSpan.FromSeconds(5));
        await stop.CancelAsync();
        await producer;

        // The ring holds 64 kB, some milliseconds of work: each call returns although records never stop.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"100 polls took {watch.Elapsed}");
    }

    [Fact]
    public async Task Dispose_during_Poll_ends_it()
    {
        using Sample sample = Sample.OpenAndLoad();
        RingBufferReader reader = sample.Events.CreateReader(_ => { });
        Task poller = Task.Run(() => reader.Poll(Timeout.InfiniteTimeSpan));
        await Task.Delay(50);
        reader.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => poller.WaitAsync(TimeSpan.FromSeconds(30)));
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Consume());
        Assert.Throws<ObjectDisposedException>(() => reader.Backlog);
    }

    [Fact]
    public async Task A_second_thread_in_Poll_is_refused()
    {
        using Sample sample = Sample.OpenAndLoad();
        using var inside = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        using RingBufferReader reader = sample.Events.CreateReader(_ =>
        {
            inside.Set();
            leave.Wait();
        });
        sample.Produce(1);
        Task<int> poller = Task.Run(() => reader.Poll(Timeout.InfiniteTimeSpan));
        inside.Wait();
        Assert.Contains("in use", Assert.Throws<InvalidOperationException>(() => reader.Poll(TimeSpan.Zero)).Message, StringComparison.Ordinal);
        leave.Set();
        Assert.Equal(1, await poller);
        Assert.Equal(0, reader.Poll(TimeSpan.Zero));
    }

    [Fact]
    public void A_handler_that_polls_is_refused_and_one_that_disposes_ends_the_reader_after_the_call()
    {
        using Sample sample = Sample.OpenAndLoad();
        RingBufferReader reader = null!;
        RingBufferReader nested = null!;
        nested = sample.Events.CreateReader(_ => nested.Consume());
        sample.Produce(1);
        Assert.Throws<InvalidOperationException>(() => nested.Consume());
        nested.Dispose();

        int read = 0;
        reader = sample.Events.CreateReader(_ =>
        {
            read++;
            reader.Dispose();
        });
        sample.Bss.Counters[0] = 0;
        sample.Produce(3);
        Assert.Equal(3, reader.Consume());
        Assert.Equal(3, read);
        Assert.Throws<ObjectDisposedException>(() => reader.Consume());
    }

    [Fact]
    public void A_reader_outlives_the_object()
    {
        Sample sample = Sample.OpenAndLoad();
        int read = 0;
        using RingBufferReader reader = sample.Events.CreateReader(_ => read++);
        sample.Produce(5);
        sample.Dispose();
        Assert.Equal(5, reader.Poll(TimeSpan.FromSeconds(1)));
        Assert.Equal(5, read);
        Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void A_reader_is_woken_when_the_object_is_gone_but_a_program_still_runs()
    {
        Sample sample = Sample.OpenAndLoad();
        int read = 0;
        using RingBufferReader reader = sample.Events.CreateReader(_ => read++);
        using SafeFileHandle program = new(Libbpf.bpf_prog_get_fd_by_id(sample.Object.Programs["produce"].GetInfo().Id), ownsHandle: true);
        sample.Dispose();
        Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(1)));
        var later = new Thread(() =>
        {
            Thread.Sleep(100);
            Sample.Produce((int)program.DangerousGetHandle(), 3);
        });
        later.Start();
        Assert.True(reader.Poll(TimeSpan.FromSeconds(30)) > 0);
        later.Join();
        reader.Poll(TimeSpan.Zero);
        Assert.Equal(3, read);
    }

    [Fact]
    public void A_reader_that_nobody_disposed_does_not_keep_the_ring_for_ever()
    {
        using Sample sample = Sample.OpenAndLoad();
        Forget(sample);
        for (int i = 0; ; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            try
            {
                sample.Events.CreateReader(_ => { }).Dispose();
                return;
            }
            catch (InvalidOperationException) when (i < 100)
            {
                Thread.Sleep(10);
            }
        }

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Forget(Sample sample) => sample.Events.CreateReader(_ => { });
    }

    [Fact]
    public void A_loop_of_the_callers_own_consumes_when_the_descriptor_is_readable()
    {
        using Sample sample = Sample.OpenAndLoad();
        int read = 0;
        RingBufferReader reader = sample.Events.CreateReader(_ => read++);
        using var loop = new EpollLoop(reader);
        Assert.False(loop.IsReadable(TimeSpan.Zero));
        sample.Produce(5);
        Assert.True(loop.IsReadable(TimeSpan.FromSeconds(20)));
        Assert.True(loop.IsReadable(TimeSpan.Zero));
        Assert.Equal(5, reader.Consume());
        Assert.False(loop.IsReadable(TimeSpan.FromMilliseconds(20)));

        // A wake-up without a Poll must not make it readable for ever.
        reader.Wake();
        Assert.True(loop.IsReadable(TimeSpan.FromSeconds(20)));
        Assert.Equal(0, reader.Consume());
        Assert.False(loop.IsReadable(TimeSpan.FromMilliseconds(20)));
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.FileDescriptor);
    }

    [Fact]
    public void A_record_shorter_than_its_type_is_reported_and_passed_over()
    {
        using Sample sample = Sample.OpenAndLoad();
        using RingBufferReader reader = sample.Events.CreateReader((in Sample.StartInfo _) => { });
        sample.Produce(1);
        var e = Assert.Throws<InvalidDataException>(() => reader.Consume());
        Assert.Contains("'events' carried a record of 16 bytes", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, reader.Consume());
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using Sample sample = Sample.OpenAndLoad();
        ulong sum = 0;
        using RingBufferReader reader = sample.Events.CreateReader((in Sample.Record record) => sum += record.Sequence);
        sample.Produce(512);
        reader.Poll(TimeSpan.Zero);
        reader.Poll(TimeSpan.FromMilliseconds(1));
        sample.Produce(512);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = reader.Poll(TimeSpan.FromMilliseconds(1));
        count += reader.Poll(TimeSpan.FromMilliseconds(1));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(count > 400);
    }
}
