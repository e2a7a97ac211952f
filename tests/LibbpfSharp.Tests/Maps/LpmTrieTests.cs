using System.Buffers.Binary;
using System.Runtime.InteropServices;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class LpmTrieTests
{
    [Fact]
    public void The_longest_prefix_that_matches_is_found_by_user_space_and_by_programs()
    {
        using MapObject maps = MapObject.OpenAndLoad("use_tables");
        var routes = new BpfLpmTrie<Prefix, uint>(maps["routes"]);
        routes[new(8, 10, 0, 0, 0)] = 8;
        routes[new(16, 10, 1, 0, 0)] = 16;
        routes[new(24, 10, 9, 9, 0)] = 24;
        Assert.Equal(16u, routes[new(32, 10, 1, 2, 3)]);
        Assert.Equal(8u, routes[new(32, 10, 2, 0, 1)]);
        Assert.False(routes.TryGetValue(new(32, 11, 0, 0, 1), out _));
        Assert.Throws<KeyNotFoundException>(() => routes[new(32, 11, 0, 0, 1)]);
        maps.Run("use_tables");
        Assert.Equal(16ul, maps.Result(0));
    }

    [Fact]
    public void Prefixes_are_removed_one_by_one_and_enumerated_with_their_own_values()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var routes = new BpfLpmTrie<Prefix, uint>(maps["routes"]);
        routes[new(0, 0, 0, 0, 0)] = 1;
        routes[new(8, 10, 0, 0, 0)] = 8;
        routes[new(32, 10, 0, 0, 1)] = 32;
        Assert.Equal([1u, 8u, 32u], routes.Select(pair => pair.Value).Order());
        Assert.True(routes.Remove(new(8, 10, 0, 0, 0)));
        Assert.False(routes.Remove(new(8, 10, 0, 0, 0)));
        Assert.Equal(1u, routes[new(32, 10, 0, 0, 2)]);
        Assert.Equal("EINVAL", Assert.Throws<LibbpfException>(() => routes[new(33, 10, 0, 0, 0)] = 1).ErrnoName);
    }

    [Fact]
    public void A_condition_holds_or_is_refused_but_never_overwrites()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var routes = new BpfLpmTrie<Prefix, uint>(maps["routes"]) { [new(16, 10, 1, 0, 0)] = 16 };
        try
        {
            Assert.False(routes.TryAdd(new(16, 10, 1, 0, 0), 17));
            Assert.True(routes.TryAdd(new(24, 10, 9, 9, 0), 24));
            Assert.Equal(24u, routes[new(32, 10, 9, 9, 1)]);
            Assert.False(routes.TryUpdate(new(9, 10, 0, 0, 0), 9));
            Assert.True(routes.TryUpdate(new(24, 10, 9, 9, 0), 25));
            Assert.Equal(25u, routes[new(32, 10, 9, 9, 1)]);
        }
        catch (LibbpfException e) when (Machine.Kernel < new Version(6, 13))
        {
            Assert.Equal("EOPNOTSUPP", e.ErrnoName);
            Assert.Contains("Linux 6.13", e.Hint!, StringComparison.Ordinal);
            Assert.Single(routes);
        }

        Assert.Equal(16u, routes[new(32, 10, 1, 0, 0)]);
        Assert.False(routes.TryGetValue(new(9, 10, 0, 0, 0), out _));
    }

    [Fact]
    public void A_key_of_another_size_is_refused()
    {
        using MapObject maps = MapObject.Open();
        Assert.Throws<ArgumentException>(() => new BpfLpmTrie<uint, uint>(maps["routes"]));
        Assert.Throws<ArgumentException>(() => new BpfLpmTrie<Prefix, ulong>(maps["routes"]));
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Prefix(uint length, byte a, byte b, byte c, byte d)
    {
        public readonly uint Length = length;
        public readonly uint Data = BinaryPrimitives.ReadUInt32LittleEndian([a, b, c, d]);
    }
}
