using System.Diagnostics;
using System.Globalization;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Events;

/// <summary>Several producers on several CPUs at once: what is received and what is reported dropped is what was produced, in order.</summary>
public sealed class AccountingTests
{
    [Fact]
    public void Every_ring_buffer_record_is_received_or_reported_dropped() => CheckRing(Scale.Of(3_000_000), throwing: false);

    [Fact]
    public void A_handler_that_throws_at_random_records_loses_and_repeats_nothing() => CheckRing(Scale.Of(500_000), throwing: true);

    [Fact]
    public void Every_perf_buffer_record_is_received_or_reported_lost() => CheckPerf(Scale.Of(1_000_000));

    /// <summary>The long form, by hand: <c>LibbpfSharp.Tests -method '*A_hundred_million*' -explicit only -showLiveOutput</c>, a few minutes.</summary>
    [Fact(Explicit = true)]
    public void A_hundred_million_ring_buffer_records_are_received_or_reported_dropped() => CheckRing(100_000_000, throwing: false);

    private static void CheckRing(long count, bool throwing)
    {
        const int Threads = 4;
        using Producers producers = Producers.ToRing(1 << 20);
        var next = new ulong[Threads];
        var received = new long[Threads];
        var random = new Random(7);
        long thrown = 0;
        using RingBufferReader reader = producers.Ring.CreateReader((in Producers.Record record) =>
        {
            if (record.Sequence < next[record.Producer])
                throw new InvalidDataException($"Producer {record.Producer}: {record.Sequence} after {next[record.Producer] - 1}");
            next[record.Producer] = record.Sequence + 1;
            received[record.Producer]++;
            if (throwing && random.Next(1000) == 0)
                throw new TimeoutException();
        });
        var watch = Stopwatch.StartNew();
        Run(producers, count, Threads, () =>
        {
            try
            {
                return reader.Poll(TimeSpan.FromMilliseconds(10));
            }
            catch (TimeoutException)
            {
                thrown++;
                return 1;
            }
        });
        watch.Stop();
        long dropped = 0;
        for (int i = 0; i < Threads; i++)
        {
            Assert.Equal(producers.Accounts[i].Produced, (ulong)received[i] + producers.Accounts[i].Dropped);
            Assert.Equal((ulong)(count / Threads), producers.Accounts[i].Produced);
            dropped += (long)producers.Accounts[i].Dropped;
        }

        Assert.Equal(0, reader.Backlog);
        Assert.True(received.Sum() > 0);
        Assert.Equal(throwing, thrown > 0);
        Report($"{count:N0} records from {Threads} producers on {Environment.ProcessorCount} CPUs in {watch.Elapsed.TotalSeconds:0.0} s: {received.Sum():N0} received, {dropped:N0} dropped, {thrown:N0} thrown");
    }

    private static void CheckPerf(long count)
    {
        const int Threads = 4;
        using Producers producers = Producers.ToPerf();
        var next = new ulong[Threads];
        var received = new long[Threads];
        long told = 0;
        using PerfBufferReader reader = producers.Perf.CreateReader(
            (int cpu, in Producers.Record record) =>
            {
                if (record.Producer >= Threads)
                    return;
                if (record.Sequence < next[record.Producer] || record.Cpu != cpu)
                    throw new InvalidDataException($"Producer {record.Producer} on CPU {record.Cpu}, in the ring of {cpu}: {record.Sequence} after {next[record.Producer] - 1}");
                next[record.Producer] = record.Sequence + 1;
                received[record.Producer]++;
            },
            (_, lost) => told += (long)lost);
        var watch = Stopwatch.StartNew();
        Run(producers, count, Threads, () => reader.Poll(TimeSpan.FromMilliseconds(10)));
        watch.Stop();

        // A CPU's losses come with its next record.
        foreach (int cpu in reader.Cpus)
            producers.Produce(1, producer: Threads, cpu: cpu);
        reader.Consume();
        long dropped = 0;
        for (int i = 0; i < Threads; i++)
        {
            Assert.Equal(producers.Accounts[i].Produced, (ulong)received[i] + producers.Accounts[i].Dropped);
            Assert.Equal(0ul, producers.Accounts[i].Refused);
            dropped += (long)producers.Accounts[i].Dropped;
        }

        Assert.Equal(dropped, told);
        Assert.Equal(dropped, reader.Lost);
        Report($"{count:N0} perf buffer records from {Threads} producers in {watch.Elapsed.TotalSeconds:0.0} s: {received.Sum():N0} received, {dropped:N0} lost");
    }

    // Each producer stays on one CPU, so that its order is the CPU's.
    private static void Run(Producers producers, long count, int threads, Func<int> poll)
    {
        int[] cpus = Affinity.Allowed;
        Exception? failure = null;
        int running = threads;
        for (int i = 0; i < threads; i++)
        {
            int producer = i;
            new Thread(() =>
            {
                try
                {
                    Affinity.Pin(cpus[producer % cpus.Length]);
                    for (long left = count / threads; left > 0; left -= 1 << 20)
                        producers.Produce((int)Math.Min(left, 1 << 20), producer);
                }
                catch (Exception e)
                {
                    failure = e;
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                }
            }).Start();
        }

        while (Volatile.Read(ref running) > 0)
            poll();
        while (poll() > 0)
        {
        }

        if (failure is not null)
            throw new InvalidOperationException("A producer failed.", failure);
    }

    private static void Report(string text) => TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text}"));
}
