using System.Diagnostics;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Events;

[Requires(Kernel = "6.1")]
public sealed class UserRingBufferTests
{
    [Fact]
    public void A_program_gets_every_record_once_and_in_order()
    {
        using BpfObject value = OpenAndLoad();
        using UserRingBufferWriter writer = new BpfUserRingBuffer(value.Maps["commands"]).CreateWriter();
        for (ulong i = 1; i <= 10_000; i++)
        {
            while (!writer.TryWrite(i))
                Drain(value);
        }

        Drain(value);
        Assert.Equal((10_000ul, 10_000ul), Read(value));
    }

    [Fact]
    public void A_record_that_is_discarded_or_whose_fill_throws_is_passed_over()
    {
        using BpfObject value = OpenAndLoad();
        using UserRingBufferWriter writer = new BpfUserRingBuffer(value.Maps["commands"]).CreateWriter();
        Assert.True(writer.TryWrite(8, record => BitConverter.TryWriteBytes(record, 1ul)));
        Assert.True(writer.TryWrite(8, _ => false));
        Assert.Throws<InvalidDataException>(() => writer.TryWrite(8, _ => throw new InvalidDataException()));
        Assert.True(writer.TryWrite(8, record => BitConverter.TryWriteBytes(record, 2ul)));
        Drain(value);
        Assert.Equal((2ul, 2ul), Read(value));
    }

    [Fact]
    public void A_full_ring_says_so_and_a_wait_for_room_ends()
    {
        using BpfObject value = OpenAndLoad();
        using UserRingBufferWriter writer = new BpfUserRingBuffer(value.Maps["commands"]).CreateWriter();
        while (writer.TryWrite(1ul))
        {
        }

        Assert.False(writer.TryWrite(new byte[8], TimeSpan.FromMilliseconds(20)));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.TryWrite(new byte[4096]));
        Drain(value);
        Assert.True(writer.TryWrite(new byte[8], TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_wait_for_room_lasts_its_time_whatever_signals_come()
    {
        using BpfObject value = OpenAndLoad();
        using UserRingBufferWriter writer = new BpfUserRingBuffer(value.Maps["commands"]).CreateWriter();
        while (writer.TryWrite(1ul))
        {
        }

        Signals.WhileInterrupting(() =>
        {
            var watch = Stopwatch.StartNew();
            Assert.False(writer.TryWrite(new byte[8], TimeSpan.FromMilliseconds(200)));
            Assert.InRange(watch.ElapsedMilliseconds, 180, 10_000);
        });
    }

    [Fact]
    public void A_writer_outlives_its_object_and_fails_after_its_own_end()
    {
        BpfObject value = OpenAndLoad();
        UserRingBufferWriter writer = new BpfUserRingBuffer(value.Maps["commands"]).CreateWriter();
        value.Dispose();
        Assert.True(writer.TryWrite(1ul));
        Assert.True(writer.TryWrite(8, record =>
        {
            writer.Dispose();
            record.Clear();
            return true;
        }));
        Assert.Throws<ObjectDisposedException>(() => writer.TryWrite(1ul));
    }

    private static BpfObject OpenAndLoad()
    {
        BpfObject value = BpfObject.Open(TestObjects.Path("commands"));
        value.Programs["drain"].AutoLoad = true;
        value.Programs["drain"].AutoAttach = false;
        value.Load();
        return value;
    }

    private static void Drain(BpfObject value) => value.Programs["drain"].Run(new BpfRun { Context = new byte[16] });

    private static (ulong Count, ulong Last) Read(BpfObject value)
    {
        var globals = new Globals(value.Maps[".bss"]);
        return (globals.Count, globals.Last);
    }

    private sealed class Globals(BpfMap map) : BpfSection(map)
    {
        public ulong Count => Ref<ulong>(0);

        public ulong Last => Ref<ulong>(8);
    }
}
