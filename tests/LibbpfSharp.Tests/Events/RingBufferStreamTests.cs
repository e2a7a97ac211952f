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
