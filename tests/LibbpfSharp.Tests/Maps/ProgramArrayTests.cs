using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class ProgramArrayTests
{
    [Fact]
    public void A_tail_call_goes_where_the_array_says()
    {
        using MapObject maps = MapObject.OpenAndLoad("jump", "landing");
        var jumps = new BpfProgramArray(maps["jumps"]);
        maps.Run("jump");
        Assert.Equal(2ul, maps.Result(3));

        jumps[1] = maps.Object.Programs["landing"];
        Assert.Equal(maps.Object.Programs["landing"].GetInfo().Id, jumps.GetProgramId(1));
        maps.Run("jump");
        Assert.Equal(3ul, maps.Result(3));

        Assert.True(jumps.Clear(1));
        Assert.False(jumps.Clear(1));
        Assert.Null(jumps.GetProgramId(1));
        maps.Run("jump");
        Assert.Equal(2ul, maps.Result(3));
        jumps.Clear();
        Assert.Throws<ArgumentOutOfRangeException>(() => jumps.Clear(2));
    }
}
