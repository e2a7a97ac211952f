using System.Text;

namespace LibbpfSharp;

/// <summary>Text in C character arrays: UTF-8 up to the first NUL, or the whole array when there is none.</summary>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public static class BpfText
{
    /// <summary>The text of a character array.</summary>
    /// <param name="array">The array's bytes.</param>
    /// <returns>The text before the first NUL; bytes that are not UTF-8 become U+FFFD.</returns>
    public static string GetString(ReadOnlySpan<byte> array) => Encoding.UTF8.GetString(Trim(array));

    /// <summary>The bytes of a character array before its first NUL.</summary>
    /// <param name="array">The array's bytes.</param>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> array)
    {
        int end = array.IndexOf((byte)0);
        return end < 0 ? array : array[..end];
    }

    /// <summary>Writes text into a character array and fills the rest with NUL, so that the kernel never sees what was there before.</summary>
    /// <param name="array">The array's bytes.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text and its terminating NUL are longer than the array.</exception>
    public static void SetString(Span<byte> array, ReadOnlySpan<char> text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (length >= array.Length)
            throw new ArgumentException($"The text has {length} bytes of UTF-8; with its NUL it does not fit into {array.Length}.", nameof(text));
        Encoding.UTF8.GetBytes(text, array);
        array[length..].Clear();
    }
}
