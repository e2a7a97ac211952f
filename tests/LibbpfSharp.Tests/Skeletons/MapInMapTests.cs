using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Skeletons;

/// <summary>The maps in a map of maps, made as the skeleton says that C declares them.</summary>
public sealed class MapInMapTests
{
    [Fact]
    [Requires(Kernel = "5.14")]
    public void An_inner_map_is_made_as_C_declares_it()
    {
        using var skeleton = MapInMapSkeleton.Open();
        // C leaves the size open, and a ring buffer has no default.
        skeleton.Maps.Streams.SetInnerMap(new BpfInnerMap(BpfMapType.RingBuffer, 0, 0, 4096));
        skeleton.Load();
        using BpfHashMap<uint, MapInMapSkeleton.Tally> table = skeleton.Maps.CreateForTables("table");
        using BpfRingBuffer stream = skeleton.Maps.CreateForStreams("stream", 4096);
        Assert.Equal((BpfMapType.LruHash, 16u), (table.Type, table.MaxEntries));

        Assert.Equal(1u, skeleton.Programs.Count.Run().ReturnValue);
        skeleton.Maps.Tables[0] = table;
        Assert.Equal(2u, skeleton.Programs.Count.Run().ReturnValue);
        table[7] = new MapInMapSkeleton.Tally { Hits = 41 };
        Assert.Equal(3u, skeleton.Programs.Count.Run().ReturnValue);
        Assert.Equal(42ul, table[7].Hits);
        skeleton.Maps.Streams[9] = stream;
        Assert.Equal(0u, skeleton.Programs.Count.Run().ReturnValue);
        ulong seen = 0;
        using var reader = stream.CreateReader((in ulong hits) => seen = hits);
        reader.Poll(TimeSpan.Zero);
        Assert.Equal(43ul, seen);
    }
}
