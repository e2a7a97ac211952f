using Xunit;

namespace LibbpfSharp.Tests.Skeletons;

public sealed class TextTests
{
    [Fact]
    public void Text_ends_at_the_first_NUL_or_with_the_array()
    {
        Assert.Equal("ab", BpfText.GetString("ab\0cd"u8));
        Assert.Equal("abcd", BpfText.GetString("abcd"u8));
        Assert.Equal("", BpfText.GetString("\0ab"u8));
        Assert.Equal("ü", BpfText.GetString("ü\0"u8));
        Assert.Equal("a\uFFFD", BpfText.GetString([(byte)'a', 0xff]));
    }

    [Fact]
    public void Setting_text_clears_what_was_behind_it()
    {
        byte[] array = [1, 2, 3, 4, 5, 6, 7, 8];
        BpfText.SetString(array, "äb");
        Assert.Equal([0xc3, 0xa4, (byte)'b', 0, 0, 0, 0, 0], array);
    }

    [Fact]
    public void Text_that_leaves_no_room_for_its_NUL_is_refused_and_changes_nothing()
    {
        byte[] array = [1, 2, 3, 4];
        Assert.Throws<ArgumentException>(() => BpfText.SetString(array, "abcd"));
        Assert.Equal([1, 2, 3, 4], array);
        BpfText.SetString(array, "abc");
        Assert.Equal("abc\0"u8.ToArray(), array);
    }
}
