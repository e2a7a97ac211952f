using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The bytes of a BTF, in this machine's byte order, and where each type starts in them.</summary>
internal sealed class BtfImage
{
    // struct btf_type and struct btf_header, which both grow at the end only.
    private const int TypeHeader = 12;
    private const int FileHeader = 24;

    private readonly BtfImage? _base;
    private readonly string _operation;
    private readonly int _strings;
    private readonly int _stringsLength;
    private readonly int[] _starts;
    private bool _enumsSaySign;

    /// <param name="bytes">What <c>btf__raw_data</c> gave.</param>
    /// <param name="base">The image whose strings come before these.</param>
    /// <param name="operation">What is being done, for error messages.</param>
    public BtfImage(byte[] bytes, BtfImage? @base, string operation)
    {
        Bytes = bytes;
        _base = @base;
        _operation = operation;
        if (bytes.Length < FileHeader)
            throw Damaged("it is shorter than its header");
        int header = Word(4);
        int types = header + Word(8);
        int typesEnd = types + Word(12);
        _strings = header + Word(16);
        _stringsLength = Word(20);
        if (header < FileHeader || types < header || typesEnd < types || typesEnd > bytes.Length
            || _strings < header || _stringsLength < 0 || _strings > bytes.Length - _stringsLength)
        {
            throw Damaged("its header names places outside of it");
        }
        _starts = FindStarts(types, typesEnd, first: @base is null ? 1 : 0);
    }

    public byte[] Bytes { get; }

    /// <summary>The number of types in this image, <c>void</c> included where it is the base.</summary>
    public int Count => _starts.Length;

    private int StringsEnd => (_base?.StringsEnd ?? 0) + _stringsLength;

    public LibbpfException Damaged(string what) => new(_operation, hint: $"The BTF is damaged: {what}.");

    /// <summary>Creates the type that starts at a slot.</summary>
    public BtfType Read(Btf btf, uint id, int slot)
    {
        int start = _starts[slot];
        string name = Text(Word(start));
        uint info = (uint)Word(start + 4);
        uint sizeOrType = (uint)Word(start + 8);
        int count = (int)Libbpf.BTF_INFO_VLEN(info);
        bool flag = Libbpf.BTF_INFO_KFLAG(info);
        var kind = (BtfKind)Libbpf.BTF_INFO_KIND(info);
        int rest = start + TypeHeader;
        return kind switch
        {
            BtfKind.Int => new BtfInt(btf, id, name, sizeOrType, (uint)Word(rest)),
            BtfKind.Float => new BtfFloat(btf, id, name, sizeOrType),
            BtfKind.Pointer => new BtfPointer(btf, id, sizeOrType),
            BtfKind.Array => new BtfArray(btf, id, (uint)Word(rest), (uint)Word(rest + 4), (uint)Word(rest + 8)),
            BtfKind.Struct or BtfKind.Union => new BtfComposite(
                btf, id, kind, name, sizeOrType,
                owner => Items(rest, count, 12, at => new BtfMember(owner, Text(Word(at)), (uint)Word(at + 4), (uint)Word(at + 8), flag))),
            BtfKind.Enum => ReadEnum(btf, id, name, sizeOrType, flag, rest, count),
            BtfKind.Enum64 => new BtfEnum(
                btf, id, kind, name, sizeOrType, flag,
                Items(rest, count, 12, at => new BtfEnumValue(Text(Word(at)), (long)Word(at + 8) << 32 | (uint)Word(at + 4)))),
            BtfKind.Forward => new BtfForward(btf, id, name, isUnion: flag),
            BtfKind.Typedef => new BtfTypedef(btf, id, name, sizeOrType),
            BtfKind.Const or BtfKind.Volatile or BtfKind.Restrict or BtfKind.TypeTag => new BtfModifier(btf, id, kind, name, sizeOrType),
            BtfKind.Function => new BtfFunction(btf, id, name, sizeOrType, (BtfLinkage)count),
            BtfKind.FunctionPrototype => ReadPrototype(btf, id, sizeOrType, rest, count),
            BtfKind.Variable => new BtfVariable(btf, id, name, sizeOrType, (BtfLinkage)Word(rest)),
            BtfKind.DataSection => new BtfDataSection(
                btf, id, name, sizeOrType,
                Items(rest, count, 12, at => new BtfSectionVariable(btf, (uint)Word(at), (uint)Word(at + 4), (uint)Word(at + 8)))),
            BtfKind.DeclarationTag => new BtfDeclarationTag(btf, id, name, sizeOrType, Word(rest)),
            _ => throw Damaged($"type {id} is of a kind nobody knows ({(int)kind})"),
        };
    }

    /// <summary>The ids of the types of each name.</summary>
    public Dictionary<string, uint[]> IndexNames(int firstId)
    {
        var names = new Dictionary<string, uint[]>(StringComparer.Ordinal);
        for (int slot = _base is null ? 1 : 0; slot < _starts.Length; slot++)
        {
            string name = Text(Word(_starts[slot]));
            if (name.Length == 0)
                continue;
            ref uint[]? ids = ref CollectionsMarshal.GetValueRefOrAddDefault(names, name, out _);
            ids = [.. ids ?? [], (uint)(firstId + slot)];
        }
        return names;
    }

    private BtfEnum ReadEnum(Btf btf, uint id, string name, uint size, bool isSigned, int start, int count)
    {
        BtfEnumValue[] values = Items(start, count, 8, at => new BtfEnumValue(Text(Word(at)), Word(at + 4)));
        // clang before 15 cannot say "signed", and its BTF shows no enumeration that does. Of the two readings of the same bits, -1 is
        // likelier than 4294967295, 0x80000000 likelier than -2147483648: a number near zero is meant as it is, a far one is a flag.
        if (!_enumsSaySign)
            isSigned = Array.Exists(values, value => value.Value is < 0 and > -0x1_0000);
        if (!isSigned)
            values = Array.ConvertAll(values, value => new BtfEnumValue(value.Name, (uint)value.Value));
        return new BtfEnum(btf, id, BtfKind.Enum, name, size, isSigned, values);
    }

    private BtfFunctionPrototype ReadPrototype(Btf btf, uint id, uint result, int start, int count)
    {
        BtfParameter[] parameters = Items(start, count, 8, at => new BtfParameter(btf, Text(Word(at)), (uint)Word(at + 4)));
        // An ellipsis is a last parameter without name and type.
        bool variadic = count > 0 && Word(start + 8 * (count - 1)) == 0 && Word(start + 8 * (count - 1) + 4) == 0;
        return new BtfFunctionPrototype(btf, id, result, variadic ? parameters[..^1] : parameters, variadic);
    }

    private int[] FindStarts(int types, int end, int first)
    {
        var starts = new List<int>((end - types) / 24 + 1);
        for (int i = 0; i < first; i++)
            starts.Add(0);
        for (int at = types; at < end;)
        {
            if (end - at < TypeHeader)
                throw Damaged("its last type is cut off");
            starts.Add(at);
            uint info = (uint)Word(at + 4);
            int count = (int)Libbpf.BTF_INFO_VLEN(info);
            var kind = (BtfKind)Libbpf.BTF_INFO_KIND(info);
            _enumsSaySign |= kind == BtfKind.Enum64 || (kind == BtfKind.Enum && Libbpf.BTF_INFO_KFLAG(info));
            at += TypeHeader + kind switch
            {
                BtfKind.Int or BtfKind.Variable or BtfKind.DeclarationTag => 4,
                BtfKind.Array => 12,
                BtfKind.Struct or BtfKind.Union or BtfKind.DataSection or BtfKind.Enum64 => 12 * count,
                BtfKind.Enum or BtfKind.FunctionPrototype => 8 * count,
                BtfKind.Void or > BtfKind.Enum64 => throw Damaged($"type {starts.Count - 1} is of a kind nobody knows ({Libbpf.BTF_INFO_KIND(info)})"),
                _ => 0,
            };
            if (at > end)
                throw Damaged("its last type is cut off");
        }
        return [.. starts];
    }

    private static T[] Items<T>(int start, int count, int size, Func<int, T> read)
    {
        var items = new T[count];
        for (int i = 0; i < count; i++)
            items[i] = read(start + i * size);
        return items;
    }

    private string Text(int offset)
    {
        if (offset == 0)
            return "";
        int before = _base?.StringsEnd ?? 0;
        if (_base is not null && (uint)offset < (uint)before)
            return _base.Text(offset);
        int own = offset - before;
        if ((uint)own >= (uint)_stringsLength)
            throw Damaged($"a name lies outside of its strings (offset {offset})");
        ReadOnlySpan<byte> text = Bytes.AsSpan(_strings + own, _stringsLength - own);
        int length = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(length < 0 ? text : text[..length]);
    }

    private int Word(int at) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(at, 4))
        : BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(at, 4));
}
