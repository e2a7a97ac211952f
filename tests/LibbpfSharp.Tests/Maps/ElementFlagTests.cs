using System.Runtime.CompilerServices;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class ElementFlagTests
{
    public struct Locked
    {
        public uint Lock;
        public Fields Fields;
    }

    [InlineArray(31)]
    public struct Fields
    {
        private uint _first;
    }

    [Fact]
    public void Under_the_lock_no_half_done_change_is_seen_or_made()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("locked"));
        value.Programs["change_both"].AutoLoad = true;
        value.Programs["change_both"].AutoAttach = false;
        value.Load();
        var array = new BpfArrayMap<Locked>(value.Maps["array"]);
        var hash = new BpfHashMap<uint, Locked>(value.Maps["hash"]);
        hash[0] = default;
        using var stop = new CancellationTokenSource();
        var changer = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
                value.Programs["change_both"].Run(new BpfRun { Data = new byte[64], Repeat = 1000 });
        });
        changer.Start();
        uint last = 0;
        for (int i = 0; i < Scale.Of(20_000); i++)
        {
            Locked seen = array.Read(0, BpfElementFlags.Lock);
            Check(seen);
            last = seen.Fields[0];
            Assert.True(hash.TryGetValue(0, out seen, BpfElementFlags.Lock));
            Check(seen);
            if (i % 100 == 0)
            {
                Locked next = default;
                ((Span<uint>)next.Fields).Fill((uint)i);
                array.Write(0, next, BpfElementFlags.Lock);
                hash.Set(0, next, BpfElementFlags.Lock);
            }
        }

        stop.Cancel();
        changer.Join();
        Assert.True(last > 0);
        if (Machine.Kernel >= new Version(5, 14))
        {
            Assert.True(hash.Remove(0, out Locked taken, BpfElementFlags.Lock));
            Check(taken);
            Assert.False(hash.Remove(0, out taken, BpfElementFlags.Lock));
        }

        static void Check(Locked seen)
        {
            Assert.Equal(0u, seen.Lock);
            Assert.True(((ReadOnlySpan<uint>)seen.Fields).IndexOfAnyExcept(seen.Fields[0]) < 0, "half of a change was seen");
        }
    }

    [Fact]
    public void Flags_decide_whether_there_must_be_an_entry()
    {
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("flags", 4);
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => map.Set(1, 1, BpfElementFlags.Exist)).ErrnoName);
        map.Set(1, 1, BpfElementFlags.NoExist);
        Assert.Equal("EEXIST", Assert.Throws<LibbpfException>(() => map.Set(1, 2, BpfElementFlags.NoExist)).ErrnoName);
        map.Set(1, 2, BpfElementFlags.Exist);
        map.Set(1, 3, BpfElementFlags.Any);
        Assert.Equal(3ul, map[1]);
        Assert.Equal("EINVAL", Assert.Throws<LibbpfException>(() => map.Set(1, 4, BpfElementFlags.Lock)).ErrnoName);
        Assert.Equal("EINVAL", Assert.Throws<LibbpfException>(() => map.TryGetValue(1, out _, BpfElementFlags.Lock)).ErrnoName);
        using var array = BpfMap.Create<BpfArrayMap<ulong>>("flags", 4);
        Assert.Equal("EEXIST", Assert.Throws<LibbpfException>(() => array.Write(1, 4, BpfElementFlags.NoExist)).ErrnoName);
        array.Write(1, 4, BpfElementFlags.Exist);
        Assert.Equal(4ul, array.Read(1, BpfElementFlags.Any));
    }

    [Fact]
    public void Taking_from_a_hash_table_before_5_14_says_so()
    {
        Assert.SkipUnless(Machine.Kernel < new Version(5, 14), "needs a kernel before 5.14");
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("take", 4);
        map[1] = 2;
        Assert.Contains("Linux 5.14", Assert.Throws<LibbpfException>(() => map.Remove(1, out _)).Message, StringComparison.Ordinal);
        Assert.Equal(2ul, map[1]);
    }
}
