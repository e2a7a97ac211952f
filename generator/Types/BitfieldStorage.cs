using System.Globalization;

namespace LibbpfSharp.Generator.Types;

/// <summary>A hidden field of a struct that holds bits of one or more bitfields.</summary>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Size">Bytes: 1, 2, 4, 8 or 16.</param>
internal sealed record BitfieldStorage(long Offset, int Size)
{
    private static readonly int[] Sizes = [1, 2, 4, 8, 16];

    public string FieldName => string.Create(CultureInfo.InvariantCulture, $"_bits{Offset}x{Size * 8}");

    public string TypeName => Size switch
    {
        1 => "byte",
        2 => "ushort",
        4 => "uint",
        8 => "ulong",
        _ => "global::System.UInt128",
    };

    /// <summary>Finds fields that cover the bits and stay within the struct, of the size of the declared type where that is possible, as in C.</summary>
    public static IReadOnlyList<BitfieldStorage> Find(long bitOffset, int bitSize, long declaredSize, long structSize)
    {
        foreach (int size in Sizes.OrderBy(size => size == declaredSize ? 0 : size))
        {
            long offset = bitOffset / (8 * size) * size;
            if (Covers(offset, size))
                return [new BitfieldStorage(offset, size)];
        }
        // A packed struct: any place will do.
        foreach (int size in Sizes)
        {
            long offset = Math.Min(bitOffset / 8, structSize - size);
            if (offset >= 0 && Covers(offset, size))
                return [new BitfieldStorage(offset, size)];
        }
        // Up to 64 bits that lie across nine bytes of a struct of less than sixteen.
        return [new BitfieldStorage(bitOffset / 8, 8), new BitfieldStorage(bitOffset / 8 + 8, 1)];

        bool Covers(long offset, int size) =>
            offset * 8 <= bitOffset && bitOffset + bitSize <= (offset + size) * 8 && offset + size <= structSize;
    }
}
