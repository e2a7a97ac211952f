using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class BloomFilterTests
{
    [Fact]
    [Requires(Kernel = "5.16")]
    public void What_was_added_is_always_found_and_little_else()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("bloom"));
        value.Load();
        var seen = new BpfBloomFilter<ulong>(value.Maps["seen"]);
        Assert.Equal(3, seen.HashCount);
        for (ulong i = 0; i < 1000; i++)
            seen.Add(i);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.True(seen.MayContain((ulong)i)));
        Assert.InRange(Enumerable.Range(1_000_000, 1000).Count(i => seen.MayContain((ulong)i)), 0, 500);
    }

    [Fact]
    public void A_value_of_another_size_is_refused()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("bloom"));
        Assert.Throws<ArgumentException>(() => new BpfBloomFilter<uint>(value.Maps["seen"]));
    }
}
