using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LibbpfSharp.Interop;
using Xunit;

namespace LibbpfSharp.Tests.Events;

public sealed class PerfBufferReaderTests
{
    private static readonly List<(ulong, int)> s_seen = [];

    private static int[] OnlineCpus => CpuList.Online();

    [Fact]
    public void Records_come_complete_and_in_each_CPUs_order_around_the_rings_ends_many_times()
    {
        using Producers producers = Producers.ToPerf();
        var next = new ulong[16];
        using PerfBufferReader reader = producers.Perf.CreateReader(
            (int cpu, in Producers.Record record) =>
            {
                Assert.Equal(next[record.Producer]++, record.Sequence);
                Assert.Equal((uint)cpu, record.Cpu);
            },
            options: new PerfBufferOptions { PagesPerCpu = 4 });
        Assert.Equal(OnlineCpus, reader.Cpus);

        // Records of many lengths: the rings of 16 kB are passed about a hundred times, and split at every place.
        int handled = 0;
        for (int i = 0; i < 400; i++)
        {
            foreach (int cpu in reader.Cpus)
                producers.Produce(40, producer: cpu % 16, extra: i % 256, cpu);
            handled += reader.Consume();
        }

        Assert.Equal(400 * 40 * reader.Cpus.Count, handled);
        Assert.Equal(0, reader.Lost);
        Assert.Equal(0, reader.Backlog);
    }

    [Fact]
    public void Bytes_are_those_the_program_wrote_wherever_the_rings_end_splits_them()
    {
        using Producers producers = Producers.ToPerf();
        int seen = 0;
        int extra = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader(
            (_, record) =>
            {
                var head = MemoryMarshal.Read<Producers.Record>(record);
                Assert.Equal((ulong)seen, head.Sequence);
                Assert.InRange(record.Length, 16 + extra, 16 + extra + 7);
                Assert.True((extra > 1 ? record[17..(16 + extra)] : []).IndexOfAnyExcept((byte)0) < 0);
                if (extra > 0)
                    Assert.Equal(seen % 3, record[16]);
                seen++;
            },
            options: new PerfBufferOptions { PagesPerCpu = 1, Cpus = [OnlineCpus[0]] });
        for (extra = 0; extra < 256; extra++)
        {
            producers.Produce(3, extra: extra, cpu: OnlineCpus[0]);
            Assert.Equal(3, reader.Consume());
        }
    }

    [Fact]
    public unsafe void Records_and_losses_are_those_that_libbpfs_own_reader_would_have_seen()
    {
        using Producers producers = Producers.ToPerf();
        var ours = new List<(ulong, int)>();
        int cpu = OnlineCpus[0];
        using (PerfBufferReader reader = producers.Perf.CreateReader(
            (_, record) => ours.Add((MemoryMarshal.Read<ulong>(record), record.Length)),
            (_, count) => ours.Add((count, -1)),
            new PerfBufferOptions { PagesPerCpu = 1 }))
        {
            Fill(producers, cpu);
            reader.Consume();
            producers.Produce(1, cpu: cpu);
            reader.Consume();
        }

        s_seen.Clear();
        producers.Accounts.Clear();
        perf_buffer* oracle = Libbpf.perf_buffer__new(producers.Perf.FileDescriptor, 1, &Sample, &Lost, null, null);
        Assert.True(oracle is not null);
        Fill(producers, cpu);
        Libbpf.perf_buffer__consume(oracle);
        producers.Produce(1, cpu: cpu);
        Libbpf.perf_buffer__consume(oracle);
        Libbpf.perf_buffer__free(oracle);
        Assert.Equal(s_seen, ours);
        Assert.Contains(ours, seen => seen.Item2 == -1);

        static void Fill(Producers producers, int cpu)
        {
            for (int i = 0; i < 4; i++)
                producers.Produce(50, extra: i * 9, cpu: cpu);
        }

        [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
        static void Sample(void* context, int cpu, void* data, uint size) => s_seen.Add((*(ulong*)data, (int)size));

        [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
        static void Lost(void* context, int cpu, ulong count) => s_seen.Add((count, -1));
    }

    [Fact]
    public void Lost_records_are_counted_and_told_with_the_next_one()
    {
        using Producers producers = Producers.ToPerf();
        int cpu = OnlineCpus[^1];
        var told = new List<(int, ulong)>();
        int read = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader(
            (int _, in Producers.Record _) => read++, (cpu, count) => told.Add((cpu, count)), new PerfBufferOptions { PagesPerCpu = 1 });
        producers.Produce(1000, cpu: cpu);
        Assert.InRange(reader.Backlog, 4000, 4096);
        reader.Consume();
        ulong dropped = producers.Accounts[0].Dropped;
        Assert.True(dropped > 800);
        Assert.Equal(0, reader.Lost);
        producers.Produce(1, cpu: cpu);
        Assert.Equal(1, reader.Consume());
        Assert.Equal([(cpu, dropped)], told);
        Assert.Equal((long)dropped, reader.Lost);
        Assert.Equal(1001, read + (int)dropped);
    }

    [Fact]
    public void A_handler_that_throws_loses_nothing_and_repeats_nothing()
    {
        using Producers producers = Producers.ToPerf();
        var random = new Random(5);
        var seen = new List<ulong>();
        int thrown = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader((int _, in Producers.Record record) =>
        {
            seen.Add(record.Sequence);
            if (random.Next(20) == 0)
                throw new InvalidOperationException($"record {record.Sequence}");
        });
        producers.Produce(1000, cpu: OnlineCpus[0]);
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

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (ulong)i), seen);
        Assert.True(thrown > 10);
    }

    [Fact]
    public void A_lost_handler_that_throws_is_told_once()
    {
        using Producers producers = Producers.ToPerf();
        int cpu = OnlineCpus[0];
        using PerfBufferReader reader = producers.Perf.CreateReader(
            (int _, in Producers.Record _) => { },
            (_, count) => throw new InvalidOperationException($"{count} lost"),
            new PerfBufferOptions { PagesPerCpu = 1 });
        producers.Produce(300, cpu: cpu);
        reader.Consume();
        producers.Produce(1, cpu: cpu);
        Assert.Throws<InvalidOperationException>(() => reader.Consume());
        Assert.Equal((long)producers.Accounts[0].Dropped, reader.Lost);
        Assert.Equal(1, reader.Consume());
    }

    [Fact]
    public void Only_chosen_CPUs_are_read_with_gaps_and_in_any_order()
    {
        using Producers producers = Producers.ToPerf();
        int last = OnlineCpus[^1];
        int read = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader((int cpu, in Producers.Record _) => read += cpu == last ? 1 : 1000, options: new() { Cpus = [last] });
        Assert.Equal([last], reader.Cpus);
        producers.Produce(5, cpu: last);
        if (OnlineCpus.Length > 1)
        {
            // There is no ring for it, and the program is told.
            producers.Produce(7, producer: 1, cpu: OnlineCpus[0]);
            Assert.Equal(7ul, producers.Accounts[1].Refused);
        }

        Assert.Equal(5, reader.Consume());
        Assert.Equal(5, read);
    }

    [Fact]
    public void A_list_of_CPUs_may_have_gaps()
    {
        Assert.Equal([0, 1, 2, 5, 8, 9], CpuList.Parse("0-2,5,8-9\n"));
        Assert.Equal([3], CpuList.Parse("3"));
        Assert.Throws<FormatException>(() => CpuList.Parse(""));
        Assert.Throws<FormatException>(() => CpuList.Parse("3-1"));
        Assert.Throws<FormatException>(() => CpuList.Parse("1-2-3"));
        Assert.Throws<FormatException>(() => CpuList.Parse("x"));
        Assert.NotEmpty(OnlineCpus);
    }

    [Fact]
    public void A_CPU_that_is_not_there_is_named()
    {
        using Producers producers = Producers.ToPerf();
        var few = Assert.Throws<ArgumentException>(() => producers.Perf.CreateReader((_, _) => { }, options: new() { Cpus = [1 << 20] }));
        Assert.Contains("too few for CPU 1048576", few.Message, StringComparison.Ordinal);

        using Producers large = Producers.ToPerf(value => value.Maps["perf"].MaxEntries = 100_000);
        var none = Assert.Throws<LibbpfException>(() => large.Perf.CreateReader((_, _) => { }, options: new() { Cpus = [0, 99_999] }));
        Assert.Contains("CPU 99999", none.Message, StringComparison.Ordinal);
        Assert.NotNull(none.Hint);
    }

    [Fact]
    public void Options_that_cannot_be_are_refused()
    {
        using Producers producers = Producers.ToPerf();
        foreach (PerfBufferOptions options in (PerfBufferOptions[])[
            new() { PagesPerCpu = 3 },
            new() { PagesPerCpu = 0 },
            new() { WakeUpRecords = 0 },
            new() { WakeUpBytes = -1 },
            new() { WakeUpBytes = 100, WakeUpRecords = 2 },
            new() { PagesPerCpu = 1, WakeUpBytes = 1 << 20 },
            new() { Cpus = [] },
            new() { Cpus = [0, 0] },
            new() { Cpus = [-1] },
        ])
        {
            Assert.ThrowsAny<ArgumentException>(() => producers.Perf.CreateReader((_, _) => { }, options: options));
        }
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(1, 400)]
    public void The_reader_sleeps_until_there_is_as_much_as_it_asked_for(int records, int bytes)
    {
        using Producers producers = Producers.ToPerf();
        int cpu = OnlineCpus[0];
        using PerfBufferReader reader = producers.Perf.CreateReader((_, _) => { }, options: new() { WakeUpRecords = records, WakeUpBytes = bytes });
        using var loop = new EpollLoop(reader);
        Assert.False(loop.IsReadable(TimeSpan.Zero));

        // 32 bytes each, with their headers.
        producers.Produce(9, cpu: cpu);
        Assert.False(loop.IsReadable(TimeSpan.FromMilliseconds(100)));
        producers.Produce(5, cpu: cpu);
        Assert.True(loop.IsReadable(TimeSpan.FromSeconds(20)));
        Assert.Equal(14, reader.Consume());

        // What is below the mark is handed over to who asks.
        producers.Produce(2, cpu: cpu);
        Assert.Equal(2, reader.Poll(TimeSpan.Zero));
    }

    [Fact]
    public void A_loop_of_the_callers_own_consumes_when_the_descriptor_is_readable()
    {
        using Producers producers = Producers.ToPerf();
        int read = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader((int _, in Producers.Record _) => read++);
        using var loop = new EpollLoop(reader);
        var producer = new Thread(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                producers.Produce(20);
                Thread.Sleep(i % 3);
            }
        });
        producer.Start();
        var watch = Stopwatch.StartNew();
        while (read < 4000 && watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (loop.IsReadable(TimeSpan.FromSeconds(30)))
                reader.Consume();
        }

        Assert.Equal(4000, read);
        Assert.True(producer.Join(TimeSpan.FromSeconds(30)));
        loop.IsReadable(TimeSpan.Zero);
        Assert.False(loop.IsReadable(TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task Poll_waits_and_ends_on_time_cancellation_and_Dispose()
    {
        using Producers producers = Producers.ToPerf();
        PerfBufferReader reader = producers.Perf.CreateReader((_, _) => { });
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(50)));
        Assert.True(watch.ElapsedMilliseconds >= 49, $"only {watch.Elapsed} had passed");

        using var soon = new CancellationTokenSource(50);
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Poll(Timeout.InfiniteTimeSpan, soon.Token));

        Task producer = Task.Run(async () =>
        {
            await Task.Delay(50);
            producers.Produce(1);
        });
        Assert.Equal(1, reader.Poll(TimeSpan.FromSeconds(30)));
        await producer;

        Task<int> poller = Task.Run(() => reader.Poll(Timeout.InfiniteTimeSpan));
        await Task.Delay(50);
        Assert.Throws<InvalidOperationException>(() => reader.Consume());
        reader.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => poller.WaitAsync(TimeSpan.FromSeconds(30)));
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Poll(TimeSpan.Zero));
        Assert.Throws<ObjectDisposedException>(() => reader.FileDescriptor);

        // Its events have left the map.
        producers.Accounts.Clear();
        producers.Produce(3);
        Assert.Equal(3ul, producers.Accounts[0].Refused);
    }

    [Fact]
    public async Task Poll_returns_under_a_fast_producer()
    {
        using Producers producers = Producers.ToPerf();
        using PerfBufferReader reader = producers.Perf.CreateReader((_, _) => { });
        using var stop = new CancellationTokenSource();
        Task producer = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                producers.Produce(512);
        });
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 100; i++)
            reader.Poll(TimeSpan.FromSeconds(5));
        await stop.CancelAsync();
        await producer;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"100 polls took {watch.Elapsed}");
    }

    [Fact]
    public void A_reader_outlives_the_object()
    {
        Producers producers = Producers.ToPerf();
        int read = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader((int _, in Producers.Record _) => read++);
        producers.Produce(5);
        producers.Dispose();
        Assert.Equal(5, reader.Poll(TimeSpan.FromSeconds(1)));
        Assert.Equal(5, read);
        Assert.Equal(0, reader.Poll(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void A_record_shorter_than_its_type_is_reported_and_passed_over()
    {
        using Producers producers = Producers.ToPerf();
        using PerfBufferReader reader = producers.Perf.CreateReader((int _, in Producers.Account _) => { });
        producers.Produce(1);
        var e = Assert.Throws<InvalidDataException>(() => reader.Consume());
        Assert.Contains("'perf' carried a record of 20 bytes", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, reader.Consume());
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using Producers producers = Producers.ToPerf();
        ulong sum = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader((int _, in Producers.Record record) => sum += record.Sequence);
        producers.Produce(500);
        reader.Poll(TimeSpan.FromMilliseconds(1));
        reader.Poll(TimeSpan.FromMilliseconds(1));
        producers.Produce(500);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = reader.Poll(TimeSpan.FromMilliseconds(1));
        count += reader.Poll(TimeSpan.FromMilliseconds(1));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(500, count);
    }

    [Fact]
    public async Task The_stream_brings_what_is_not_lost_in_order()
    {
        const int Produced = 50_000;
        using Producers producers = Producers.ToPerf();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        int cpu = OnlineCpus[0];
        Task producer = Task.Run(() =>
        {
            for (int i = 0; i < Produced / 100; i++)
                producers.Produce(100, cpu: cpu);

            // The last one tells of the losses before it.
            while (!stop.IsCancellationRequested)
            {
                producers.Produce(1, producer: 1, cpu: cpu);
                Thread.Sleep(1);
            }
        });

        long lost = 0, received = 0;
        ulong next = 0;
        await foreach (Producers.Record record in producers.Perf.ReadAllAsync<Producers.Record>(
            (_, count) => lost += (long)count, new PerfBufferOptions { PagesPerCpu = 8 }, stop.Token))
        {
            if (record.Producer == 1)
            {
                if (producers.Accounts[0].Produced == Produced && received + (long)(producers.Accounts[0].Dropped + producers.Accounts[0].Refused) == Produced)
                    break;
                continue;
            }

            Assert.True(record.Sequence >= next);
            next = record.Sequence + 1;
            received++;
        }

        await stop.CancelAsync();
        await producer;
        Assert.Equal(Produced, received + (long)(producers.Accounts[0].Dropped + producers.Accounts[0].Refused));
        Assert.True(lost >= (long)producers.Accounts[0].Dropped, $"{lost} told, {producers.Accounts[0].Dropped} dropped");
    }
}
