using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class OwnMapTests
{
    private static readonly BpfInnerMap Inner = new(BpfMapType.Array, 4, 8, 1);

    [Fact]
    public void Every_kind_that_needs_no_object_is_made_and_used()
    {
        using (var map = BpfMap.Create<BpfHashMap<uint, ulong>>("own_hash", 10))
        {
            map[1] = 2;
            Assert.Equal(2ul, map[1]);
            Assert.Equal(("own_hash", BpfMapType.Hash, 4u, 8u, 10u, false, true), (map.Name, map.Type, map.KeySize, map.ValueSize, map.MaxEntries, map.IsInternal, map.AutoCreate));
        }

        using (var map = BpfMap.Create<BpfHashMap<uint, ulong>>("own_lru", 10, new() { Type = BpfMapType.LruHash, NumaNode = 0 }))
            Assert.Equal((BpfMapType.LruHash, Libbpf.BPF_F_NUMA_NODE), (map.GetInfo().Type, map.Flags));
        using (var map = BpfMap.Create<BpfQueue<uint>>("own_queue", 3))
        {
            map.Enqueue(5);
            Assert.True(map.TryDequeue(out uint value) && value == 5);
        }

        using (var map = BpfMap.Create<BpfStack<uint>>("own_stack", 3))
            map.Push(5);
        using (var map = BpfMap.Create<BpfRingBuffer>("own_ring", 4096))
        using (RingBufferReader reader = map.CreateReader(_ => { }))
            Assert.Equal(0, reader.Consume());
        using (var map = BpfMap.Create<BpfPerfEventArray>("own_perf", 1024))
        using (PerfBufferReader reader = map.CreateReader((_, _) => { }))
            Assert.Equal(0, reader.Consume());
        BpfMap.Create<BpfStackTraceMap>("own_stacks", 16).Dispose();
        BpfMap.Create<BpfProgramArray>("own_jumps", 4).Dispose();
        BpfMap.Create<BpfCgroupArray>("own_cgroups", 4).Dispose();
        BpfMap.Create<BpfSockMap>("own_socks", 4).Dispose();
        BpfMap.Create<BpfSockHash<ulong>>("own_sockhash", 4).Dispose();
        BpfMap.Create<BpfReuseportSocketArray>("own_reuse", 4).Dispose();
        BpfMap.Create<BpfXskMap>("own_xsks", 4).Dispose();
        BpfMap.Create<BpfDeviceMap>("own_devs", 4).Dispose();
        BpfMap.Create<BpfDeviceHash>("own_devhash", 4).Dispose();
        BpfMap.Create<BpfCpuMap>("own_cpus", 1).Dispose();
        BpfMap.Create<BpfArrayOfMaps>("own_tables", 4, new() { InnerMap = Inner }).Dispose();
    }

    [Fact]
    [Requires(Kernel = "5.16")]
    public void A_bloom_filter_is_made_with_its_number_of_hashes()
    {
        using var map = BpfMap.Create<BpfBloomFilter<ulong>>("own_bloom", 100, new() { Extra = 3 });
        map.Add(7);
        Assert.True(map.MayContain(7));
        Assert.Equal(3ul, map.Extra);
    }

    [Fact]
    public void What_the_kernel_does_not_make_says_why()
    {
        Assert.Contains("power of two", Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfRingBuffer>("ring", 5000)).Message, StringComparison.Ordinal);
        Assert.Contains("letters", Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfHashMap<uint, uint>>("a-b", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("number of entries", Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfHashMap<uint, uint>>("none", 0)).Message, StringComparison.Ordinal);
        Assert.Contains("InnerMap", Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfArrayOfMaps>("tables", 4)).Message, StringComparison.Ordinal);
        Assert.Contains("storage", Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfTaskStorage<ulong>>("tasks", 0)).Message, StringComparison.Ordinal);
        var kind = Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfHashMap<uint, uint>>("array", 1, new() { Type = BpfMapType.Array }));
        Assert.Contains("BpfHashMap here is for Hash", kind.Message, StringComparison.Ordinal);
        Assert.Equal("kept_to_fifteen", BpfMap.Create<BpfHashMap<uint, uint>>("kept_to_fifteen_characters", 1).Name);
    }

    [Fact]
    public void A_map_is_opened_by_its_number_its_file_and_its_descriptor()
    {
        string path = PinPath();
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("own", 10);
        map[1] = 11;
        map.Pin(path);
        try
        {
            Assert.Equal((true, path), (map.IsPinned, map.PinPath));
            using var byId = BpfMap.OpenById<BpfHashMap<uint, ulong>>(map.GetInfo().Id);
            using var pinned = BpfMap.OpenPinned<BpfHashMap<uint, ulong>>(path);
            using var descriptor = new SafeFileHandle(map.FileDescriptor, ownsHandle: false);
            using BpfMap open = BpfMap.Open(descriptor);
            Assert.Equal([11ul, 11ul, 11ul], [byId[1], pinned[1], new BpfHashMap<uint, ulong>(open)[1]]);
            Assert.Equal((null, path), (byId.PinPath, pinned.PinPath));
            map.Dispose();
            Assert.Throws<ObjectDisposedException>(() => map[1]);
            Assert.Equal(11ul, pinned[1]);
            pinned[1] = 12;
            Assert.Equal(12ul, byId[1]);
            Assert.Throws<LibbpfException>(() => pinned.Pin(path + "x"));
            pinned.Unpin();
            Assert.False(pinned.IsPinned);
            Assert.False(File.Exists(path));
            Assert.Throws<LibbpfException>(() => pinned.Unpin());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Access_is_what_was_asked_for()
    {
        string path = PinPath();
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("own", 10);
        map[1] = 11;
        map.Pin(path);
        try
        {
            using var reader = BpfMap.OpenPinned<BpfHashMap<uint, ulong>>(path, BpfMapAccess.ReadOnly);
            Assert.Equal(11ul, reader[1]);
            Assert.Equal("EPERM", Assert.Throws<LibbpfException>(() => reader[1] = 2).ErrnoName);
            using var writer = BpfMap.OpenById<BpfHashMap<uint, ulong>>(map.GetInfo().Id, BpfMapAccess.WriteOnly);
            writer[1] = 13;
            Assert.Equal("EPERM", Assert.Throws<LibbpfException>(() => writer[1]).ErrnoName);
            Assert.Equal(13ul, map[1]);
        }
        finally
        {
            map.Unpin();
        }
    }

    [Fact]
    public void What_is_not_there_or_not_a_map_says_so()
    {
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => BpfMap.OpenById(uint.MaxValue)).ErrnoName);
        Assert.Contains("Nothing is pinned", Assert.Throws<LibbpfException>(() => BpfMap.OpenPinned(PinPath() + "none")).Message, StringComparison.Ordinal);
        Assert.Contains("BPF file system", Assert.Throws<LibbpfException>(() => BpfMap.OpenPinned("/etc/passwd")).Message, StringComparison.Ordinal);
        using SafeFileHandle file = File.OpenHandle("/etc/passwd");
        Assert.Contains("not a map", Assert.Throws<LibbpfException>(() => BpfMap.Open(file)).Message, StringComparison.Ordinal);
        using Sample sample = Sample.OpenAndLoad();
        using var program = new SafeFileHandle(sample.Object.Programs["produce"].FileDescriptor, ownsHandle: false);
        Assert.Contains("not a map, but bpf-prog", Assert.Throws<LibbpfException>(() => BpfMap.Open(program)).Message, StringComparison.Ordinal);
        string path = PinPath();
        sample.Object.Programs["produce"].Pin(path);
        try
        {
            Assert.Contains("not a map, but bpf-prog", Assert.Throws<LibbpfException>(() => BpfMap.OpenPinned(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_map_of_another_kind_or_size_is_compared_and_closed()
    {
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("own", 10);
        uint id = map.GetInfo().Id;
        var size = Assert.Throws<LibbpfException>(() => BpfMap.OpenById<BpfHashMap<uint, uint>>(id));
        Assert.Contains("The map is Hash with keys of 4 and values of 8 bytes; BpfHashMap here is for Hash with keys of 4 and values of 4", size.Message, StringComparison.Ordinal);
        Assert.Throws<LibbpfException>(() => BpfMap.OpenById<BpfArrayMap<ulong>>(id));
        map.Dispose();
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => WaitUntilGone(id)).ErrnoName);
    }

    [Fact]
    public void A_definition_is_not_changed_and_libbpf_has_no_struct_of_it()
    {
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("own", 10);
        Assert.Throws<InvalidOperationException>(() => map.MaxEntries = 5);
        Assert.Throws<InvalidOperationException>(() => map.Flags = 5);
        Assert.Throws<InvalidOperationException>(() => map.PinPath = "/sys/fs/bpf/x");
        Assert.Throws<InvalidOperationException>(() => map.AutoCreate = false);
        unsafe
        {
            Assert.Throws<InvalidOperationException>(() => _ = (nint)map.Pointer);
        }
    }

    [Fact]
    public void An_object_uses_another_map_in_place_of_its_own()
    {
        using var start = BpfMap.Create<BpfHashMap<uint, Sample.StartInfo>>("shared", 1024);
        start[5] = new() { Pid = 55 };
        using Sample sample = Sample.Open();
        sample.Object.Maps["start"].Reuse(start);
        sample.Object.Load();
        start.Dispose();
        Assert.Equal(55u, sample.Start[5].Pid);
        Assert.Equal("shared", sample.Start.GetInfo().Name);
        Assert.Equal("start", sample.Start.Name);
        Assert.Throws<InvalidOperationException>(() => sample.Object.Maps["start"].Reuse(sample.Object.Maps["recent"]));
    }

    [Fact]
    public void A_map_that_does_not_fit_is_not_used_and_compared()
    {
        using Sample sample = Sample.Open();
        using var other = BpfMap.Create<BpfHashMap<ulong, Sample.StartInfo>>("other", 77, new() { Type = BpfMapType.LruHash, Flags = 0 });
        var e = Assert.Throws<ArgumentException>(() => sample.Object.Maps["start"].Reuse(other));
        Assert.Contains("the type is Hash in the definition, LruHash in the map", e.Message, StringComparison.Ordinal);
        Assert.Contains("the key size is 4 in the definition, 8 in the map", e.Message, StringComparison.Ordinal);
        Assert.Contains("max_entries is 1024 in the definition, 77 in the map", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("value size", e.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => other.Reuse(other));
        sample.Object.Load();
        Assert.Equal("start", sample.Start.GetInfo().Name);
    }

    [Fact]
    public void A_pinned_map_that_does_not_fit_is_compared_when_the_object_loads()
    {
        string path = PinPath();
        using var other = BpfMap.Create<BpfHashMap<uint, Sample.StartInfo>>("other", 8);
        other.Pin(path);
        try
        {
            using Sample sample = Sample.Open();
            sample.Object.Maps["start"].PinPath = path;
            var e = Assert.Throws<LibbpfException>(sample.Object.Load);
            Assert.Contains("max_entries is 1024 in the definition, 8 in the map", e.Message, StringComparison.Ordinal);
            Assert.Contains(path, e.Hint!, StringComparison.Ordinal);
        }
        finally
        {
            other.Unpin();
        }
    }

    [Fact]
    public async Task Dispose_during_operations_ends_them_with_an_exception_and_touches_no_other_map()
    {
        for (int round = 0; round < 20; round++)
        {
            var map = BpfMap.Create<BpfHashMap<uint, ulong>>("shortlived", 1000);
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            Task<bool>[] users = [.. Enumerable.Range(0, 4).Select(user => Task.Run(() =>
            {
                try
                {
                    while (!stop.IsCancellationRequested)
                        Use(map, user);
                    return false;
                }
                catch (ObjectDisposedException)
                {
                    return true;
                }
            }))];
            await Task.Delay(round % 5);
            map.Dispose();

            // Whatever gets the number of the closed descriptor now must not feel the operations.
            using var next = BpfMap.Create<BpfHashMap<uint, ulong>>("next", 1000);
            Assert.All(await Task.WhenAll(users).WaitAsync(TimeSpan.FromSeconds(60)), Assert.True);
            Assert.Empty(next);
        }

        static void Use(BpfHashMap<uint, ulong> map, int user)
        {
            map[(uint)user] = 1;
            map.TryGetValue(2, out _);
            map.Remove(3);
            foreach (var (key, _) in map)
                map.Remove(key);
            map.WriteBatch([1, 2, 3], [1, 2, 3]);
            map.RemoveBatch([1, 2, 9]);
            _ = map.GetInfo();
        }
    }

    [Fact]
    public async Task Dispose_of_the_object_during_operations_ends_them_with_an_exception()
    {
        for (int round = 0; round < 10; round++)
        {
            Sample sample = Sample.OpenAndLoad();
            BpfHashMap<uint, Sample.StartInfo> start = sample.Start;
            var slots = new BpfArrayMap<ulong>(sample.Object.Maps["slots"]);
            Task[] users = [.. Enumerable.Range(0, 3).Select(user => Task.Run(() => Assert.Throws<ObjectDisposedException>((Action)(() =>
            {
                while (true)
                {
                    start[(uint)user] = default;
                    foreach (var (_, _) in start)
                    {
                    }

                    slots.Write(0, [1, 2, 3]);
                    slots.Read(0, new ulong[3]);
                    Assert.Equal(1024u, start.MaxEntries);
                }
            }))))];
            await Task.Delay(5 + round);
            sample.Dispose();
            await Task.WhenAll(users).WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    [Theory]
    [InlineData(BpfMapType.Hash)]
    [InlineData(BpfMapType.LruHash)]
    public async Task Iteration_sees_every_entry_that_stays_while_others_come_and_go(BpfMapType type)
    {
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("busy", 100_000, new() { Type = type });
        const int Staying = 5000;
        map.WriteBatch([.. Enumerable.Range(0, Staying).Select(i => (uint)i)], [.. Enumerable.Range(0, Staying).Select(i => (ulong)i)]);
        using var stop = new CancellationTokenSource();
        Task changer = Task.Run(() =>
        {
            var random = new Random(1);
            while (!stop.IsCancellationRequested)
            {
                uint key = (uint)random.Next(Staying, 20_000);
                map[key] = key;
                map.Remove((uint)random.Next(Staying, 20_000));
                map[(uint)random.Next(Staying)] = ulong.MaxValue;
            }
        });
        for (int round = 0; round < 20; round++)
        {
            var seen = new HashSet<uint>();
            foreach (var (key, value) in map)
            {
                if (key < Staying)
                    seen.Add(key);
                Assert.True(value == key || value == ulong.MaxValue);
            }

            Assert.Equal(Staying, seen.Count);
        }

        await stop.CancelAsync();
        await changer;
    }

    private static void WaitUntilGone(uint id)
    {
        // The kernel frees a map after a grace period.
        for (int i = 0; i < 500; i++)
        {
            BpfMap.OpenById(id).Dispose();
            Thread.Sleep(10);
        }
    }

    private static string PinPath()
    {
        Assert.SkipUnless(File.ReadLines("/proc/self/mounts").Any(line => line.Split(' ') is [_, "/sys/fs/bpf", "bpf", ..]), "needs a BPF file system");
        return $"/sys/fs/bpf/libbpfsharp-own-{Environment.ProcessId}-{Guid.NewGuid():n}";
    }
}
