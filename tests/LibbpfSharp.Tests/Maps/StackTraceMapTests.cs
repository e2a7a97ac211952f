using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class StackTraceMapTests
{
    [Fact]
    public void A_trace_is_read_by_the_id_the_program_got()
    {
        using MapObject maps = MapObject.OpenAndLoad("trace");
        var stacks = new BpfStackTraceMap(maps["stacks"]);
        maps.Run("trace");
        int id = (int)maps.Result(0);
        Assert.InRange(id, 0, 15);
        ulong[] trace = stacks.Read(id);
        Assert.InRange(trace.Length, 1, stacks.MaxDepth);
        Assert.DoesNotContain(0ul, trace);
        Assert.True(stacks.Remove(id));
        Assert.Throws<KeyNotFoundException>(() => stacks.Read(id));
        Assert.Throws<ArgumentException>(() => stacks.TryRead(id, new ulong[3], out _));
        Assert.Throws<InvalidOperationException>(() => stacks.TryRead(id, new LibbpfSharp.Interop.bpf_stack_build_id[200], out _));
    }
}
