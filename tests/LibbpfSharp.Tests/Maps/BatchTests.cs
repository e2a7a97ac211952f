using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class BatchTests
{
    public struct Odd
    {
        public uint A, B, C;
    }

    public struct Prefix
    {
        public uint Length, Data;
    }

    [Theory]
    [InlineData(64, BpfMapType.Hash)]
    [InlineData(999, BpfMapType.Hash)]
    [InlineData(5000, BpfMapType.Hash)]
    [InlineData(9000, BpfMapType.Hash)]
    [InlineData(512, BpfMapType.LruHash)]
    public void Every_entry_of_a_hash_table_comes_once_the_last_partial_batch_included(int room, BpfMapType type)
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 20_000, new() { Type = type });
        Fill(map, 5000);
        var keys = new ulong[room];
        var values = new Odd[room];
        var seen = new HashSet<ulong>();
        BpfMapCursor cursor = default;
        int count;
        while ((count = map.ReadBatch(ref cursor, keys, values)) > 0)
        {
            for (int i = 0; i < count; i++)
            {
                Assert.True(seen.Add(keys[i]));
                Assert.Equal(keys[i], values[i].A + (ulong)values[i].C);
            }
        }

        Assert.Equal(5000, seen.Count);
        Assert.True(cursor.IsAtEnd);
        Assert.Equal(0, map.ReadBatch(ref cursor, keys, values));
    }

    [Fact]
    public void A_bucket_that_does_not_fit_is_ENOSPC_and_the_same_cursor_goes_on_with_more_room()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 4096);
        Fill(map, 4096);
        var seen = new HashSet<ulong>();
        BpfMapCursor cursor = default;
        int refused = 0, room = 1;
        while (!cursor.IsAtEnd)
        {
            var keys = new ulong[room];
            try
            {
                int count = map.ReadBatch(ref cursor, keys, new Odd[room]);
                Assert.All(keys[..count], key => Assert.True(seen.Add(key)));
                room = 1;
            }
            catch (LibbpfException e) when (e.Errno == Errno.ENOSPC)
            {
                Assert.Contains("give more room", e.Message, StringComparison.Ordinal);
                refused++;
                room *= 2;
            }
        }

        Assert.Equal(4096, seen.Count);
        Assert.True(refused > 100);
    }

    [Fact]
    public void Foreach_grows_its_buffers_to_the_fullest_bucket()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 4096);
        Fill(map, 4096);
        var seen = new HashSet<ulong>();
        using BpfHashMapEnumerator<ulong, Odd> entries = new(map, map.Source, firstBatch: 1);
        while (entries.MoveNext())
            Assert.True(seen.Add(entries.Current.Key));
        Assert.Equal(4096, seen.Count);
    }

    [Fact]
    public void Taking_empties_the_table_and_loses_nothing()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 4096);
        Fill(map, 3001);
        var keys = new ulong[500];
        var values = new Odd[500];
        var seen = new HashSet<ulong>();
        BpfMapCursor cursor = default;
        for (int count; (count = map.TakeBatch(ref cursor, keys, values)) > 0;)
            Assert.All(keys[..count], key => Assert.True(seen.Add(key)));
        Assert.Equal(3001, seen.Count);
        Assert.Empty(map);
    }

    [Fact]
    public void A_batch_that_fills_the_map_says_how_far_it_came()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 100);
        ulong[] keys = [.. Enumerable.Range(0, 150).Select(i => (ulong)i)];
        var e = Assert.Throws<BpfBatchException>(() => map.WriteBatch(keys, new Odd[150]));
        Assert.Equal(("E2BIG", 100), (e.ErrnoName, e.Done));
        Assert.Contains("max_entries is 100", e.Message, StringComparison.Ordinal);
        Assert.Equal(keys[..100], map.Select(pair => pair.Key).Order());
        map.WriteBatch(keys[..100], Enumerable.Repeat(new Odd { A = 7 }, 100).ToArray());
        Assert.All(map, pair => Assert.Equal(7u, pair.Value.A));
        map.WriteBatch([], []);
    }

    [Fact]
    public void Removing_passes_over_keys_that_are_not_there()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 100);
        Fill(map, 50);
        Assert.Equal(0, map.RemoveBatch([]));
        Assert.Equal(0, map.RemoveBatch([1000]));
        Assert.Equal(3, map.RemoveBatch([1001, Key(1), 1002, 1003, Key(2), Key(3), Key(2), 1004]));
        Assert.Equal(47, map.Count());
    }

    [Fact]
    public void Spans_that_do_not_fit_are_refused()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 100);
        BpfMapCursor cursor = default;
        Assert.Throws<ArgumentException>(() => map.ReadBatch(ref cursor, new ulong[2], new Odd[3]));
        Assert.Throws<ArgumentException>(() => map.ReadBatch(ref cursor, [], []));
        Assert.Throws<ArgumentException>(() => map.WriteBatch(new ulong[2], new Odd[3]));
        using var cpus = BpfMap.Create<BpfPerCpuHashMap<ulong, ulong>>("cpus", 100);
        Assert.Throws<ArgumentException>(() => cpus.ReadBatch(ref cursor, new ulong[2], new ulong[2 * cpus.CpuCount + 1]));
        using var array = BpfMap.Create<BpfArrayMap<Odd>>("array", 100);
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Read(99, new Odd[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Write(-1, new Odd[2]));
    }

    [Theory]
    [InlineData(BpfMapType.PerCpuHash)]
    [InlineData(BpfMapType.LruPerCpuHash)]
    public void Values_of_each_CPU_go_and_come_in_batches(BpfMapType type)
    {
        using var whole = BpfMap.Create<BpfPerCpuHashMap<uint, ulong>>("whole", 4000, new() { Type = type });
        Check(whole, i => (ulong)i * 3);
        using var odd = BpfMap.Create<BpfPerCpuHashMap<uint, Odd>>("odd", 4000, new() { Type = type });
        Check(odd, i => new Odd { A = (uint)i, C = (uint)i + 1 });

        static void Check<T>(BpfPerCpuHashMap<uint, T> map, Func<int, T> value)
            where T : unmanaged
        {
            const int Count = 1000;
            int cpus = map.CpuCount;
            uint[] keys = [.. Enumerable.Range(0, Count).Select(i => (uint)i)];
            map.WriteBatch(keys, Enumerable.Range(0, Count * cpus).Select(value).ToArray());
            var room = new uint[300];
            var values = new T[300 * cpus];
            var seen = new HashSet<uint>();
            BpfMapCursor cursor = default;
            for (int count; (count = map.ReadBatch(ref cursor, room, values)) > 0;)
            {
                for (int i = 0; i < count; i++)
                {
                    Assert.True(seen.Add(room[i]));
                    Assert.Equal(Enumerable.Range((int)room[i] * cpus, cpus).Select(value), values[(i * cpus)..((i + 1) * cpus)]);
                }
            }

            Assert.Equal(Count, seen.Count);
            Assert.Equal(Count, map.Select(pair => pair.Key).Distinct().Count());
            Assert.All(map, pair => Assert.Equal(Enumerable.Range((int)pair.Key * cpus, cpus).Select(value), pair.Value));
            cursor = default;
            int taken = 0;
            for (int count; (count = map.TakeBatch(ref cursor, room, values)) > 0;)
                taken += count;
            Assert.Equal(Count, taken);
            map.WriteBatch(keys, Enumerable.Range(0, Count * cpus).Select(value).ToArray());
            Assert.Equal(Count, map.RemoveBatch(keys));
            Assert.Empty(map);
        }
    }

    [Fact]
    public void Prefixes_are_written_and_deleted_in_batches_on_every_kernel()
    {
        using var map = BpfMap.Create<BpfLpmTrie<Prefix, uint>>("routes", 2000);
        Prefix[] keys = [.. Enumerable.Range(0, 1000).Select(i => new Prefix { Length = 32, Data = (uint)i * 7919 })];
        map.WriteBatch(keys, Enumerable.Range(0, 1000).Select(i => (uint)i).ToArray());
        Assert.Equal(1000, map.Count());
        Assert.All(map, pair => Assert.Equal(pair.Key.Data, pair.Value * 7919));
        Assert.Equal(500, map.RemoveBatch([.. keys[..500], .. keys[..10]]));
        Assert.Equal(500, map.Count());
        var e = Assert.Throws<BpfBatchException>(() => map.WriteBatch([keys[0], new Prefix { Length = 99 }], new uint[2]));
        Assert.Equal(("EINVAL", 1), (e.ErrnoName, e.Done));
    }

    [Fact]
    [Requires(Kernel = "5.13")]
    public void Prefixes_are_read_in_batches()
    {
        using var map = BpfMap.Create<BpfLpmTrie<Prefix, uint>>("routes", 2000);
        for (uint i = 0; i < 1000; i++)
            map[new Prefix { Length = 32, Data = i * 7919 }] = i;
        var keys = new Prefix[130];
        var values = new uint[130];
        var seen = new HashSet<uint>();
        BpfMapCursor cursor = default;
        for (int count; (count = map.ReadBatch(ref cursor, keys, values)) > 0;)
            Assert.All(Enumerable.Range(0, count), i => Assert.True(seen.Add(values[i]) && keys[i].Data == values[i] * 7919));
        Assert.Equal(1000, seen.Count);
    }

    [Fact]
    public void A_kind_without_batches_says_which_kernel_has_them()
    {
        Assert.SkipUnless(Machine.Kernel < new Version(5, 13), "needs a kernel before 5.13");
        using var map = BpfMap.Create<BpfLpmTrie<Prefix, uint>>("routes", 10);
        BpfMapCursor cursor = default;
        var e = Assert.Throws<LibbpfException>(() => map.ReadBatch(ref cursor, new Prefix[1], new uint[1]));
        Assert.Contains("Linux 5.13", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_are_read_and_written_by_ranges()
    {
        using var map = BpfMap.Create<BpfArrayMap<Odd>>("array", 3000);
        map.Write(10, Enumerable.Range(0, 2000).Select(i => new Odd { A = (uint)i, C = 5 }).ToArray());
        var values = new Odd[3000];
        map.Read(0, values);
        Assert.All(Enumerable.Range(0, 3000), i => Assert.Equal(i is >= 10 and < 2010 ? (uint)i - 10 : 0, values[i].A));
        Assert.Equal(values, map);
        map.Read(2000, values.AsSpan(0, 20));
        Assert.Equal(map.Skip(2000).Take(20), values[..20]);
        map.Read(3000, []);

        using var cpus = BpfMap.Create<BpfPerCpuArrayMap<uint>>("cpus", 3000);
        int n = cpus.CpuCount;
        cpus.Write(5, 1000, Enumerable.Range(0, 1000 * n).Select(i => (uint)i).ToArray());
        var all = new uint[3000 * n];
        cpus.Read(0, 3000, all);
        Assert.All(Enumerable.Range(0, 3000 * n), i => Assert.Equal(i >= 5 * n && i < 1005 * n ? (uint)(i - 5 * n) : 0, all[i]));
        Assert.Equal(all, cpus.SelectMany(values => values));
    }

    [Fact]
    public void Maps_go_into_maps_in_batches()
    {
        var inner = new BpfInnerMap(BpfMapType.Array, 4, 8, 1);
        using var named = BpfMap.Create<BpfHashOfMaps<ulong>>("named", 100, new() { InnerMap = inner });
        using var tables = BpfMap.Create<BpfArrayOfMaps>("tables", 100, new() { InnerMap = inner });
        BpfMap[] maps = [.. Enumerable.Range(0, 20).Select(i => BpfMap.Create<BpfArrayMap<ulong>>($"inner{i}", 1))];
        uint[] ids = [.. maps.Select(map => map.GetInfo().Id)];
        ulong[] keys = [.. Enumerable.Range(0, 20).Select(i => (ulong)i * 31)];
        named.WriteBatch(keys, maps);
        tables.Write(0, maps);
        using var other = BpfMap.Create<BpfArrayMap<uint>>("other", 1);
        Assert.Throws<BpfBatchException>(() => named.WriteBatch([1, 2], [maps[0], other]));
        Assert.Throws<ArgumentNullException>(() => named.WriteBatch([1, 2], [maps[0], null!]));
        Assert.Equal(1, named.RemoveBatch([1]));
        Array.ForEach(maps, map => map.Dispose());
        Assert.Throws<ObjectDisposedException>(() => named.WriteBatch([1], maps[..1]));
        Assert.Equal(ids, keys.Select(key => named.GetMapId(key)!.Value));
        Assert.Equal(ids, Enumerable.Range(0, 20).Select(i => tables.GetMapId(i)!.Value));
        Assert.Equal(20, named.RemoveBatch([.. keys, 7]));
        Assert.Empty(named.Keys);
    }

    [Fact]
    [Requires(Kernel = "5.19")]
    public void Maps_in_maps_are_read_in_batches()
    {
        var inner = new BpfInnerMap(BpfMapType.Array, 4, 8, 1);
        using var named = BpfMap.Create<BpfHashOfMaps<ulong>>("named", 100, new() { InnerMap = inner });
        using var tables = BpfMap.Create<BpfArrayOfMaps>("tables", 20, new() { InnerMap = inner });
        BpfMap[] maps = [.. Enumerable.Range(0, 20).Select(i => BpfMap.Create<BpfArrayMap<ulong>>($"inner{i}", 1))];
        uint[] ids = [.. maps.Select(map => map.GetInfo().Id)];
        named.WriteBatch([.. Enumerable.Range(0, 20).Select(i => (ulong)i)], maps);
        tables.Write(0, maps);
        var keys = new ulong[16];
        var indexes = new int[16];
        var found = new uint[16];
        BpfMapCursor cursor = default;
        var seen = new SortedDictionary<ulong, uint>();
        for (int count; (count = named.ReadBatch(ref cursor, keys, found)) > 0;)
            Assert.All(Enumerable.Range(0, count), i => seen.Add(keys[i], found[i]));
        Assert.Equal(ids, seen.Values);
        cursor = default;
        var inArray = new SortedDictionary<int, uint>();
        for (int count; (count = tables.ReadBatch(ref cursor, indexes, found)) > 0;)
            Assert.All(Enumerable.Range(0, count), i => inArray.Add(indexes[i], found[i]));
        Assert.Equal(ids, inArray.Values);
        Array.ForEach(maps, map => map.Dispose());
    }

    [Fact]
    public void Batches_allocate_nothing()
    {
        using var map = BpfMap.Create<BpfHashMap<ulong, Odd>>("batches", 1000);
        using var cpus = BpfMap.Create<BpfPerCpuHashMap<ulong, Odd>>("cpus", 1000);
        using var array = BpfMap.Create<BpfArrayMap<Odd>>("array", 1000);
        var keys = new ulong[1000];
        var values = new Odd[1000];
        var each = new Odd[1000 * cpus.CpuCount];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (ulong)i;
        Touch();
        Touch();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
            Touch();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Touch()
        {
            map.WriteBatch(keys, values);
            cpus.WriteBatch(keys, each);
            array.Write(0, values);
            array.Read(0, values);
            for (BpfMapCursor cursor = default; map.ReadBatch(ref cursor, keys, values) > 0;)
            {
            }

            for (BpfMapCursor cursor = default; cpus.TakeBatch(ref cursor, keys, each) > 0;)
            {
            }

            map.RemoveBatch(keys);
        }
    }

    private static ulong Key(int i) => (ulong)i * 7919 % 1_000_000_007;

    private static void Fill(BpfHashMap<ulong, Odd> map, int count)
    {
        for (int i = 0; i < count; i++)
            map[Key(i)] = new Odd { A = (uint)Key(i), C = 0 };
    }
}
