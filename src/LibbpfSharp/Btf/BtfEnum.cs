namespace LibbpfSharp;

/// <summary>An enumeration (<c>BTF_KIND_ENUM</c>, and <c>BTF_KIND_ENUM64</c> since Linux 6.0).</summary>
public sealed class BtfEnum : BtfType
{
    internal BtfEnum(Btf btf, uint id, BtfKind kind, string name, uint size, bool isSigned, BtfEnumValue[] values)
        : base(btf, id, kind, name)
    {
        ByteSize = btf.CheckSize(id, size);
        IsSigned = isSigned;
        Values = values;
    }

    /// <summary>Bytes: 1, 2, 4 or 8.</summary>
    public int ByteSize { get; }

    /// <summary>
    /// Whether values are signed: said by the compiler (clang 15 and newer), or, of an older one that cannot say it, guessed: there is a negative value near zero.
    /// </summary>
    public bool IsSigned { get; }

    /// <summary>The constants in the order of C; two may have the same value.</summary>
    public IReadOnlyList<BtfEnumValue> Values { get; }

    private protected override long? OwnSize() => ByteSize;

    private protected override int? OwnAlignment(int depth) => Math.Min(ByteSize, Btf.PointerSize);
}
