using System.Text;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed unsafe class HashMapTests
{
    [Fact]
    public void A_struct_goes_in_and_comes_out_as_it_was()
    {
        using Sample sample = Sample.OpenAndLoad();
        var info = new Sample.StartInfo { Ts = ulong.MaxValue, Pid = 77 };
        "text"u8.CopyTo(new Span<byte>(info.Comm, 16));
        sample.Start[77] = info;
        Sample.StartInfo read = sample.Start[77];
        Assert.Equal((ulong.MaxValue, 77u), (read.Ts, read.Pid));
        Assert.Equal("text", Encoding.UTF8.GetString(read.Comm, 4));
        Assert.True(sample.Start.ContainsKey(77));
        Assert.False(sample.Start.TryGetValue(78, out read));
        Assert.Equal(0u, read.Pid);
        Assert.Throws<KeyNotFoundException>(() => sample.Start[78]);
    }

    [Fact]
    public void Add_wants_a_new_key_and_update_an_old_one()
    {
        using Sample sample = Sample.OpenAndLoad();
        BpfHashMap<uint, Sample.StartInfo> start = sample.Start;
        Assert.False(start.TryUpdate(1, new() { Pid = 1 }));
        start.Add(1, new() { Pid = 1 });
        Assert.Throws<ArgumentException>(() => start.Add(1, new() { Pid = 2 }));
        Assert.False(start.TryAdd(1, new() { Pid = 2 }));
        Assert.Equal(1u, start[1].Pid);
        Assert.True(start.TryUpdate(1, new() { Pid = 3 }));
        Assert.Equal(3u, start[1].Pid);
    }

    [Fact]
    [Requires(Kernel = "5.14")]
    public void Remove_tells_whether_there_was_an_entry()
    {
        using Sample sample = Sample.OpenAndLoad();
        BpfHashMap<uint, Sample.StartInfo> start = sample.Start;
        start[5] = new() { Pid = 5 };
        Assert.True(start.Remove(5));
        Assert.False(start.Remove(5));
        start[6] = new() { Pid = 6 };
        Assert.True(start.Remove(6, out Sample.StartInfo removed));
        Assert.Equal(6u, removed.Pid);
        Assert.False(start.Remove(6, out removed));
        Assert.Equal(0u, removed.Pid);
    }

    [Fact]
    public void A_full_map_is_E2BIG_and_says_how_large_it_is()
    {
        using Sample sample = Sample.Open();
        sample.Object.Maps["start"].MaxEntries = 4;
        sample.Object.Load();
        for (uint i = 0; i < 4; i++)
            sample.Start[i] = default;
        var e = Assert.Throws<LibbpfException>(() => sample.Start[4] = default);
        Assert.Equal("E2BIG", e.ErrnoName);
        Assert.Contains("'start'", e.Message, StringComparison.Ordinal);
        Assert.Contains("max_entries is 4", e.Message, StringComparison.Ordinal);
        sample.Start[3] = new() { Pid = 9 };
        Assert.Equal(9u, sample.Start[3].Pid);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(1000u)]
    [InlineData(20_000u)]
    public void Enumeration_brings_every_entry_once(uint count)
    {
        using Sample sample = Sample.Open();
        sample.Object.Maps["start"].MaxEntries = 20_000;
        sample.Object.Load();
        for (uint i = 0; i < count; i++)
            sample.Start[i * 7919] = new() { Pid = i };

        var seen = new Dictionary<uint, uint>();
        foreach (var (key, value) in sample.Start)
            seen.Add(key, value.Pid);
        Assert.Equal((int)count, seen.Count);
        Assert.All(seen, pair => Assert.Equal(pair.Key, pair.Value * 7919));
        Assert.Equal((int)count, sample.Start.Count());
    }

    [Fact]
    public void Keys_and_values_of_another_size_are_refused_before_the_kernel_sees_them()
    {
        using Sample sample = Sample.Open();
        BpfMap start = sample.Object.Maps["start"];
        var key = Assert.Throws<ArgumentException>(() => new BpfHashMap<ulong, Sample.StartInfo>(start));
        Assert.Contains("key of map 'start' has 4 bytes, but System.UInt64 has 8", key.Message, StringComparison.Ordinal);
        var value = Assert.Throws<ArgumentException>(() => new BpfHashMap<uint, uint>(start));
        Assert.Contains("value of map 'start' has 32 bytes", value.Message, StringComparison.Ordinal);
        var kind = Assert.Throws<ArgumentException>(() => new BpfHashMap<uint, ulong>(sample.Object.Maps["slots"]));
        Assert.Contains("of type Array", kind.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_LRU_map_evicts_instead_of_being_full()
    {
        using Sample sample = Sample.OpenAndLoad();
        var recent = new BpfHashMap<ulong, ulong>(sample.Object.Maps["recent"]);
        for (ulong i = 0; i < 100; i++)
            recent[i] = i;
        int count = recent.Count();
        Assert.InRange(count, 1, 16);
        Assert.True(recent.ContainsKey(99));
    }

    [Fact]
    public void Operations_allocate_nothing()
    {
        using Sample sample = Sample.OpenAndLoad();
        BpfHashMap<uint, Sample.StartInfo> start = sample.Start;
        Touch(start);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Touch(start);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Touch(BpfHashMap<uint, Sample.StartInfo> start)
        {
            start[1] = new() { Pid = 2 };
            start[1] = new() { Pid = start[1].Pid + 1 };
            start.TryAdd(1, default);
            foreach (var (key, _) in start)
                start.Remove(key);
            start.Remove(1);
        }
    }
}
