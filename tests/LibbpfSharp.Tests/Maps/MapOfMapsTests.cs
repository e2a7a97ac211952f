using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class MapOfMapsTests
{
    [Fact]
    public void A_program_sees_the_inner_maps_that_were_put_in()
    {
        using MapObject maps = MapObject.OpenAndLoad("use_tables");
        _ = new BpfArrayMap<ulong>(maps["one"]) { [0] = 111 };
        _ = new BpfArrayMap<ulong>(maps["two"]) { [0] = 222 };
        var tables = new BpfArrayOfMaps(maps["tables"]);
        BpfHashOfMaps<ulong> named = maps.Named;
        Assert.Null(tables.GetMapId(1));
        tables[1] = maps["one"];
        named[5] = maps["two"];
        Assert.Equal(maps["one"].GetInfo().Id, tables.GetMapId(1));
        Assert.Equal(maps["two"].GetInfo().Id, named.GetMapId(5));
        Assert.Equal([5ul], named.Keys);
        maps.Run("use_tables");
        Assert.Equal((111ul, 222ul), (maps.Result(1), maps.Result(2)));

        tables[1] = maps["two"];
        maps.Run("use_tables");
        Assert.Equal(222ul, maps.Result(1));
        Assert.True(tables.Clear(1));
        Assert.True(named.Remove(5));
        Assert.False(named.Remove(5));
        Assert.Null(named.GetMapId(5));
    }

    [Fact]
    public void An_inner_map_of_another_shape_is_refused()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var tables = new BpfArrayOfMaps(maps["tables"]);
        var e = Assert.Throws<LibbpfException>(() => tables[0] = maps["queue"]);
        Assert.Equal("EINVAL", e.ErrnoName);
        Assert.Contains("CreateInner", e.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_inner_shape_can_be_that_of_another_objects_map()
    {
        using MapObject first = MapObject.OpenAndLoad();
        using MapObject second = MapObject.Open();
        second.Named.SetInnerMap(first["one"]);
        Assert.Throws<LibbpfException>(() => second.Named.SetInnerMap(first["one"]));
        second.Object.Load();
        second.Named[1] = first["one"];
        Assert.Equal(first["one"].GetInfo().Id, second.Named.GetMapId(1));
        Assert.Throws<InvalidOperationException>(() => second.Named.SetInnerMap(first["one"]));
    }
}
