namespace LibbpfSharp;

/// <summary>A member of a struct or union.</summary>
/// <remarks>Instances are immutable and may be read from any thread.</remarks>
public sealed class BtfMember
{
    private readonly BtfComposite _owner;
    private readonly uint _type;
    private readonly uint _offset;
    private readonly bool _sizeInOffset;

    internal BtfMember(BtfComposite owner, string name, uint type, uint offset, bool sizeInOffset)
    {
        _owner = owner;
        _type = type;
        _offset = offset;
        _sizeInOffset = sizeInOffset;
        Name = name;
    }

    /// <summary>The name; empty for an anonymous struct or union, whose members C reaches as if they were its owner's.</summary>
    public string Name { get; }

    /// <summary>The declared type.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Type => _owner.Btf[_type];

    /// <summary>Bits from the start of the struct to the member (<c>btf_member_bit_offset</c>).</summary>
    /// <exception cref="LibbpfException">The BTF is damaged.</exception>
    public int BitOffset => _sizeInOffset
        ? (int)(_offset & 0xFF_FFFF)
        : _owner.Btf.CheckSize(_owner.Id, _offset) + (OldBitfield?.BitOffset ?? 0);

    /// <summary>Bits of a bitfield (<c>btf_member_bitfield_size</c>); 0 for an ordinary member.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged.</exception>
    public int BitfieldSize => _sizeInOffset ? (int)(_offset >> 24) : OldBitfield?.BitSize ?? 0;

    // Before kind_flag put the size into the offset, a bitfield was an int type of few bits.
    private BtfInt? OldBitfield =>
        Type.Stripped is BtfInt integer && (integer.BitOffset != 0 || integer.BitSize != integer.ByteSize * 8) ? integer : null;

    /// <summary>How C declares the member: "unsigned int flags : 3".</summary>
    /// <returns>The C declaration, without a semicolon.</returns>
    public override string ToString() =>
        BitfieldSize == 0 ? Type.ToDeclaration(Name) : string.Create(null, $"{Type.ToDeclaration(Name)} : {BitfieldSize}");
}
