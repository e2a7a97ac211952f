using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Events;

public sealed class RingBufferStreamTests
{
    [Fact]
    public async Task Records_come_complete_and_in_order_while_they_are_produced()
    {
        const int Produced = 30_000;
        using Sample sample = Sample.OpenAndLoad();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Task producer = Task.Run(
            async () =>
            {
                for (int i = 0; i < Produced / 100; i++)
                {
                    sample.Produce(100, large: i % 2 == 0);
                    while (new RingBufferBacklog(sample).IsHalfFull)
                        await Task.Yield();
                    if (i % 50 == 0)
                        await Task.Delay(2, stop.Token);
                }
            },
            stop.Token);

        ulong expected = 0;
        await foreach (Sample.Record record in sample.Events.ReadAllAsync<Sample.Record>(stop.Token))
        {
            if (expected % 7 == 6)
                expected++;
            Assert.Equal(expected++, record.Sequence);
            Volatile.Write(ref RingBufferBacklog.Read, expected);
            if (expected >= Produced - 5)
                break;
        }

        await producer;
        Assert.Equal(0ul, sample.Bss.Dropped);
    }

    [Fact]
    public async Task A_stream_of_an_empty_ring_ends_when_it_is_cancelled()
    {
        using Sample sample = Sample.OpenAndLoad();
        using var stop = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Sample.Record _ in sample.Events.ReadAllAsync<Sample.Record>(stop.Token))
                Assert.Fail("there is no record");
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_ends_with_either_of_its_tokens(bool first)
    {
        using Sample sample = Sample.OpenAndLoad();
        using var stop = new CancellationTokenSource(50);
        using var other = new CancellationTokenSource();
        IAsyncEnumerable<Sample.Record> records = sample.Events.ReadAllAsync<Sample.Record>(first ? stop.Token : other.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Sample.Record _ in records.WithCancellation(first ? other.Token : stop.Token))
                Assert.Fail("there is no record");
        });
    }

    [Fact]
    public async Task A_stream_that_was_left_can_be_followed_by_another()
    {
        using Sample sample = Sample.OpenAndLoad();
        for (int round = 0; round < 10; round++)
        {
            sample.Bss.Counters[0] = (uint)round * 700;
            sample.Produce(1);
            await foreach (Sample.Record record in sample.Events.ReadAllAsync<Sample.Record>(TestContext.Current.CancellationToken))
            {
                Assert.Equal((ulong)round * 700, record.Sequence);
                break;
            }
        }
    }

    [Fact]
    public async Task A_second_reader_or_stream_of_a_ring_is_refused_until_the_first_has_ended()
    {
        using Sample sample = Sample.OpenAndLoad();
        sample.Produce(2);
        await using (IAsyncEnumerator<Sample.Record> first = sample.Events.ReadAllAsync<Sample.Record>(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            Assert.True(await first.MoveNextAsync());
            Assert.Contains("reader in this process", Assert.Throws<InvalidOperationException>(() => sample.Events.CreateReader(_ => { })).Message, StringComparison.Ordinal);
            await using IAsyncEnumerator<Sample.Record> second = sample.Events.ReadAllAsync<Sample.Record>(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await second.MoveNextAsync());
            Assert.True(await first.MoveNextAsync());
        }

        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        Assert.Throws<InvalidOperationException>(() => new RingBufferReader().Add(sample.Events, _ => { }));
        using BpfMap sameMap = BpfMap.OpenById(sample.Events.GetInfo().Id);
        Assert.Throws<InvalidOperationException>(() => new BpfRingBuffer(sameMap).CreateReader(_ => { }));
        reader.Dispose();
        sample.Events.CreateReader(_ => { }).Dispose();
    }

    [Fact]
    public async Task Streams_of_many_maps_run_at_once_and_end_when_they_are_cancelled()
    {
        using var stop = new CancellationTokenSource();
        int cpu = CpuList.Online()[0];
        Producers[] rings = [.. Enumerable.Range(0, 4).Select(_ => Producers.ToRing(1 << 20))];
        Producers[] perfs = [.. Enumerable.Range(0, 4).Select(_ => Producers.ToPerf())];
        var read = new ulong[8];
        Task[] readers =
        [
            .. rings.Select((ring, i) => Read(ring.Ring.ReadAllAsync<Producers.Record>(stop.Token), i)),
            .. perfs.Select((perf, i) => Read(perf.Perf.ReadAllAsync<Producers.Record>(options: new() { PagesPerCpu = 256, Cpus = [cpu] }, cancellationToken: stop.Token), i + 4)),
        ];
        foreach (Producers perf in perfs)
        {
            // Until the stream's ring is in the map, the program is refused.
            for (perf.Produce(1, cpu: cpu); perf.Accounts[0].Refused > 0; perf.Produce(1, cpu: cpu))
                perf.Accounts.Clear();
        }

        for (int i = 0; i < 20; i++)
        {
            Array.ForEach(rings, ring => ring.Produce(100));
            Array.ForEach(perfs, perf => perf.Produce(100, cpu: cpu));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        ulong[] produced = [.. rings.Concat(perfs).Select(producers => producers.Accounts[0].Produced)];
        for (int i = 0; i < 6000 && !readers.Any(reader => reader.IsCompleted) && !produced.SequenceEqual(read); i++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(readers).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(produced, read);
        Array.ForEach([.. rings, .. perfs], producers => producers.Dispose());

        async Task Read(IAsyncEnumerable<Producers.Record> records, int index)
        {
            try
            {
                await foreach (Producers.Record record in records)
                    Assert.Equal(read[index]++, record.Sequence);
            }
            catch (OperationCanceledException)
            {
                // As asked for.
            }
        }
    }

    [Fact]
    public async Task A_record_shorter_than_its_type_ends_the_stream()
    {
        using Sample sample = Sample.OpenAndLoad();
        sample.Produce(1);
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (Sample.StartInfo _ in sample.Events.ReadAllAsync<Sample.StartInfo>())
                Assert.Fail("it is too short");
        });
    }

    // Keeps the producer from overrunning the ring, which would drop records and is another test's matter.
    private readonly struct RingBufferBacklog(Sample sample)
    {
        public static ulong Read;

        public bool IsHalfFull => sample.Bss.Counters[0] - Volatile.Read(ref Read) > 250;
    }
}
