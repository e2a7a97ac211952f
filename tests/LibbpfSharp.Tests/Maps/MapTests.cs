using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class MapTests
{
    [Fact]
    public void The_kernel_tells_what_was_asked_for()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        BpfMapInfo info = maps["routes"].GetInfo();
        Assert.Equal(("routes", BpfMapType.LpmTrie, 8u, 4u, 8u, 1u), (info.Name, info.Type, info.KeySize, info.ValueSize, info.MaxEntries, info.Flags));
        Assert.NotEqual(0u, info.Id);
    }

    [Fact]
    public void A_frozen_map_takes_nothing_more()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var one = new BpfArrayMap<ulong>(maps["one"]) { [0] = 1 };
        one.Freeze();
        Assert.Equal("EPERM", Assert.Throws<LibbpfException>(() => one[0] = 2).ErrnoName);
        Assert.Equal(1ul, one[0]);
        Assert.Throws<LibbpfException>(one.Freeze);
    }

    [Fact]
    public void A_pinned_map_is_used_again_by_the_next_object()
    {
        Assert.SkipUnless(File.ReadLines("/proc/self/mounts").Any(line => line.Split(' ') is [_, "/sys/fs/bpf", "bpf", ..]), "needs a BPF file system");
        string path = $"/sys/fs/bpf/libbpfsharp-map-{Environment.ProcessId}";
        using MapObject first = MapObject.OpenAndLoad();
        Assert.Equal("EINVAL", Assert.Throws<LibbpfException>(() => first["one"].Pin()).ErrnoName);
        first["one"].Pin(path);
        try
        {
            Assert.Equal((true, path), (first["one"].IsPinned, first["one"].PinPath));
            Assert.Throws<LibbpfException>(() => first["two"].Pin(path));
            using MapObject second = MapObject.Open();
            second["one"].PinPath = path;
            second.Named.SetInnerMap(first["one"]);
            second.Object.Load();
            Assert.Equal(first["one"].GetInfo().Id, second["one"].GetInfo().Id);
        }
        finally
        {
            first["one"].Unpin();
        }

        Assert.False(File.Exists(path));
        Assert.False(first["one"].IsPinned);
    }

    [Fact]
    public void Sizes_that_a_typed_view_relies_on_stay()
    {
        using MapObject maps = MapObject.Open();
        maps["one"].ValueSize = 16;
        Assert.Equal(16u, maps["one"].ValueSize);
        maps["one"].ValueSize = 8;
        _ = new BpfArrayMap<ulong>(maps["one"]);
        maps["one"].ValueSize = 8;
        Assert.Contains("typed view", Assert.Throws<InvalidOperationException>(() => maps["one"].ValueSize = 16).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => maps["one"].KeySize = 8);
    }

    [Fact]
    public void Definitions_change_until_load()
    {
        using MapObject maps = MapObject.Open();
        BpfMap one = maps["one"];
        one.Flags |= 1u << 10;
        Assert.Equal(1u << 10, one.Flags);
        one.NumaNode = 1;
        Assert.Equal(1u, one.NumaNode);
        Assert.Null(one.PinPath);
        one.PinPath = "/sys/fs/bpf/somewhere";
        Assert.Equal("/sys/fs/bpf/somewhere", one.PinPath);
        one.PinPath = null;
        Assert.False(one.IsPinned);
    }
}
