using System.Buffers.Binary;
using System.Text;

namespace LibbpfSharp.Generator.Objects;

/// <param name="Name">The C name.</param>
/// <param name="Section">The section it is in.</param>
/// <param name="Offset">Bytes from the section's start.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsFunction">Whether it is a function; else it is a variable.</param>
/// <param name="IsHidden">Whether C hides it from other objects (<c>__hidden</c>).</param>
internal sealed record ElfSymbol(string Name, string Section, ulong Offset, ulong Size, bool IsFunction, bool IsHidden);

/// <summary>The symbols of an object of either byte order. What <see cref="ElfCheck"/> has accepted is whole; elf(5) has the layout.</summary>
internal static class ElfSymbols
{
    private const int SymbolTable = 2, Local = 0, Variable = 1, Function = 2, EntrySize = 24, Internal = 1, Hidden = 2;

    /// <summary>The global variables and functions that the object defines.</summary>
    public static IReadOnlyList<ElfSymbol> Read(byte[] image)
    {
        var reader = new Reader(image);
        var symbols = new List<ElfSymbol>();
        for (int i = 0; i < reader.SectionCount; i++)
        {
            if (reader.Word(reader.Header(i) + 4) != SymbolTable)
                continue;
            int start = (int)reader.Long(reader.Header(i) + 24), size = (int)reader.Long(reader.Header(i) + 32);
            int names = reader.Header((int)reader.Word(reader.Header(i) + 40));
            for (int at = start; at + EntrySize <= start + size; at += EntrySize)
            {
                int kind = image[at + 4] & 0xf, section = reader.Half(at + 6);
                if (image[at + 4] >> 4 == Local || section == 0 || section >= reader.SectionCount || kind is not (Variable or Function))
                    continue;
                symbols.Add(new ElfSymbol(
                    reader.Text(names, reader.Word(at)), reader.Text(reader.Names, reader.Word(reader.Header(section))),
                    reader.Long(at + 8), reader.Long(at + 16), kind == Function, (image[at + 5] & 3) is Internal or Hidden));
            }
        }
        return symbols;
    }

    private sealed class Reader(byte[] image)
    {
        private readonly bool _big = image[5] == 2;

        public int SectionCount => Half(60);

        public int Names => Header(Half(62));

        public int Header(int section) => (int)Long(40) + section * Half(58);

        public int Half(int at) => _big ? BinaryPrimitives.ReadUInt16BigEndian(image.AsSpan(at)) : BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(at));

        public uint Word(int at) => _big ? BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at)) : BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(at));

        public ulong Long(int at) => _big ? BinaryPrimitives.ReadUInt64BigEndian(image.AsSpan(at)) : BinaryPrimitives.ReadUInt64LittleEndian(image.AsSpan(at));

        public string Text(int strings, uint offset)
        {
            ReadOnlySpan<byte> text = image.AsSpan((int)Long(strings + 24) + (int)offset);
            return Encoding.UTF8.GetString(text[..text.IndexOf((byte)0)]);
        }
    }
}
