namespace LibbpfSharp;

/// <summary>An integer, <c>bool</c> or <c>char</c> (<c>BTF_KIND_INT</c>).</summary>
public sealed class BtfInt : BtfType
{
    // linux/btf.h: BTF_INT_ENCODING, BTF_INT_OFFSET, BTF_INT_BITS.
    internal BtfInt(Btf btf, uint id, string name, uint size, uint data)
        : base(btf, id, BtfKind.Int, name)
    {
        ByteSize = btf.CheckSize(id, size);
        IsSigned = (data >> 24 & Interop.Libbpf.BTF_INT_SIGNED) != 0;
        IsChar = (data >> 24 & Interop.Libbpf.BTF_INT_CHAR) != 0;
        IsBoolean = (data >> 24 & Interop.Libbpf.BTF_INT_BOOL) != 0;
        BitOffset = (int)(data >> 16 & 0xFF);
        BitSize = (int)(data & 0xFF);
    }

    /// <summary>Bytes of storage: 1, 2, 4, 8 or 16.</summary>
    public int ByteSize { get; }

    /// <summary>Whether it is signed. clang says so of plain <c>char</c> as well.</summary>
    public bool IsSigned { get; }

    /// <summary>Whether the encoding says "character". Compilers seldom set it: the name tells more.</summary>
    public bool IsChar { get; }

    /// <summary>Whether it is <c>_Bool</c>.</summary>
    public bool IsBoolean { get; }

    /// <summary>Bits before the value within the storage: not 0 only in the old way to write bitfields.</summary>
    public int BitOffset { get; }

    /// <summary>Bits of the value: less than the storage only in the old way to write bitfields.</summary>
    public int BitSize { get; }

    private protected override long? OwnSize() => ByteSize;

    private protected override int? OwnAlignment(int depth) => Math.Min(ByteSize, Btf.PointerSize);
}
