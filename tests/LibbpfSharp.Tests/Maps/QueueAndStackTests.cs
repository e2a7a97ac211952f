using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class QueueAndStackTests
{
    [Fact]
    public void A_queue_gives_the_oldest_first()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var queue = new BpfQueue<uint>(maps["queue"]);
        Assert.False(queue.TryDequeue(out _));
        Assert.False(queue.TryPeek(out _));
        for (uint i = 1; i <= 4; i++)
            queue.Enqueue(i);
        Assert.False(queue.TryEnqueue(5));
        Assert.Equal("E2BIG", Assert.Throws<LibbpfException>(() => queue.Enqueue(5)).ErrnoName);
        queue.EnqueueOverOldest(5);
        Assert.True(queue.TryPeek(out uint value));
        Assert.Equal(2u, value);
        for (uint i = 2; i <= 5; i++)
        {
            Assert.True(queue.TryDequeue(out value));
            Assert.Equal(i, value);
        }

        Assert.False(queue.TryDequeue(out value));
        Assert.Equal(0u, value);
    }

    [Fact]
    public void A_stack_gives_the_newest_first()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var stack = new BpfStack<uint>(maps["stack"]);
        Assert.False(stack.TryPop(out _));
        for (uint i = 1; i <= 4; i++)
            stack.Push(i);
        Assert.False(stack.TryPush(5));
        stack.PushOverOldest(5);
        Assert.True(stack.TryPeek(out uint value));
        Assert.Equal(5u, value);
        uint[] expected = [5, 4, 3, 2];
        foreach (uint next in expected)
        {
            Assert.True(stack.TryPop(out value));
            Assert.Equal(next, value);
        }

        Assert.False(stack.TryPop(out _));
    }

    [Fact]
    public void A_program_takes_from_one_and_puts_into_the_other()
    {
        using MapObject maps = MapObject.OpenAndLoad("use_tables");
        var queue = new BpfQueue<uint>(maps["queue"]);
        var stack = new BpfStack<uint>(maps["stack"]);
        queue.Enqueue(11);
        queue.Enqueue(12);
        maps.Run("use_tables");
        maps.Run("use_tables");
        Assert.True(stack.TryPop(out uint value));
        Assert.Equal(12u, value);
        Assert.True(stack.TryPop(out value));
        Assert.Equal(11u, value);
    }

    [Fact]
    public void A_value_of_another_size_or_a_map_of_another_kind_is_refused()
    {
        using MapObject maps = MapObject.Open();
        Assert.Throws<ArgumentException>(() => new BpfQueue<ulong>(maps["queue"]));
        Assert.Throws<ArgumentException>(() => new BpfStack<uint>(maps["queue"]));
    }
}
