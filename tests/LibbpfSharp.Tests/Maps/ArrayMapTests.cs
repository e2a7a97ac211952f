using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class ArrayMapTests
{
    [Fact]
    public void Elements_are_zero_at_first_and_keep_what_is_stored()
    {
        using Sample sample = Sample.OpenAndLoad();
        var slots = new BpfArrayMap<ulong>(sample.Object.Maps["slots"]);
        Assert.Equal(16, slots.Length);
        Assert.All(slots, value => Assert.Equal(0ul, value));
        slots[15] = ulong.MaxValue;
        slots[0] = 1;
        Assert.Equal((1ul, ulong.MaxValue), (slots[0], slots[15]));
        Assert.Equal(16, slots.Count());
    }

    [Theory]
    [InlineData(16)]
    [InlineData(-1)]
    public void An_index_outside_is_refused(int index)
    {
        using Sample sample = Sample.OpenAndLoad();
        var slots = new BpfArrayMap<ulong>(sample.Object.Maps["slots"]);
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => slots[index]);
        Assert.Contains("16 elements", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => slots[index] = 1);
    }

    [Fact]
    public void An_element_of_another_size_is_refused()
    {
        using Sample sample = Sample.Open();
        Assert.Throws<ArgumentException>(() => new BpfArrayMap<uint>(sample.Object.Maps["slots"]));
    }
}
