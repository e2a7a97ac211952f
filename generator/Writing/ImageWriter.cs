using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace LibbpfSharp.Generator.Writing;

/// <summary>
/// Writes the object as numbers of eight bytes: the compiler puts such a list into the assembly's read-only data at an address that is a
/// multiple of eight, which libelf needs, and does so much faster than for single bytes.
/// </summary>
internal static class ImageWriter
{
    private const int PerLine = 8;

    public static void Write(CodeWriter writer, ReadOnlySpan<byte> image)
    {
        writer.Line("private static global::System.ReadOnlySpan<ulong> Image =>");
        writer.Line("[");
        var line = new StringBuilder();
        Span<byte> word = stackalloc byte[8];
        for (int at = 0; at < image.Length;)
        {
            line.Clear();
            for (int i = 0; i < PerLine && at < image.Length; i++, at += 8)
            {
                word.Clear();
                image[at..Math.Min(at + 8, image.Length)].CopyTo(word);
                ulong value = BinaryPrimitives.ReadUInt64LittleEndian(word);
                line.Append(i == 0 ? "" : " ").Append(value < 10 ? "" : "0x").Append(value.ToString("x", CultureInfo.InvariantCulture)).Append(',');
            }
            writer.Continue(line.ToString());
        }
        writer.Line("];");
    }
}
