using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

public sealed class LoadHintTests
{
    [Theory]
    [InlineData("absent_target", "'no_such_function'", "AutoLoad = false of 'lost'")]
    [InlineData("absent_symbol", "'no_such_kfunc'", "__weak")]
    [InlineData("unfinished", "MaxEntries of map 'stacks'", "between Open and Load")]
    public void An_object_that_does_not_load_says_what_to_do(string name, string what, string advice)
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path(name));
        string? hint = Assert.Throws<LibbpfException>(value.Load).Hint;
        Assert.Contains(what, hint, StringComparison.Ordinal);
        Assert.Contains(advice, hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_C_left_open_are_set_before_load_and_missed_one_by_one()
    {
        using (BpfObject value = BpfObject.Open(TestObjects.Path("unfinished")))
        {
            value.Maps["stacks"].MaxEntries = 8;
            Assert.Contains("ValueSize of map 'stacks'", Assert.Throws<LibbpfException>(value.Load).Hint, StringComparison.Ordinal);
        }

        using BpfObject complete = BpfObject.Open(TestObjects.Path("unfinished"));
        complete.Maps["stacks"].MaxEntries = 8;
        complete.Maps["stacks"].ValueSize = 16 * sizeof(ulong);
        complete.Load();
        Assert.Equal(16, new BpfStackTraceMap(complete.Maps["stacks"]).MaxDepth);
        Assert.Throws<InvalidOperationException>(() => complete.Maps["stacks"].ValueSize = 8);
    }

    [Fact]
    public void A_map_too_large_for_the_kernel_says_how_large_it_is()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("unfinished"));
        value.Maps["stacks"].MaxEntries = 8;
        value.Maps["stacks"].ValueSize = 1 << 20;
        var e = Assert.Throws<LibbpfException>(value.Load);
        Assert.Contains("a value of 1048576 bytes", e.Hint, StringComparison.Ordinal);
    }
}
