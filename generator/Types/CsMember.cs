namespace LibbpfSharp.Generator.Types;

/// <summary>A member of a struct or union.</summary>
/// <param name="CName">The C name.</param>
/// <param name="Name">The C# name.</param>
/// <param name="CDeclaration">How C declares it: "unsigned int flags : 3".</param>
/// <param name="Type">Its type; of a flexible array, the element's.</param>
internal abstract record CsMember(string CName, string Name, string CDeclaration, CsType Type);

/// <summary>A member that is a C# field.</summary>
internal sealed record CsField(string CName, string Name, string CDeclaration, CsType Type, long Offset)
    : CsMember(CName, Name, CDeclaration, Type);

/// <summary>A bitfield: a property over a hidden field.</summary>
/// <param name="BitOffset">Bits from the start of the struct.</param>
/// <param name="BitSize">Bits.</param>
/// <param name="Storage">The hidden fields that hold the bits, lowest first: one, or two when no integer covers the bits.</param>
internal sealed record CsBitfield(
    string CName, string Name, string CDeclaration, CsType Type, long BitOffset, int BitSize, IReadOnlyList<BitfieldStorage> Storage)
    : CsMember(CName, Name, CDeclaration, Type);

/// <summary>A member without a size: there is nothing to read or write, but its name is there.</summary>
internal sealed record CsEmptyMember(string CName, string Name, string CDeclaration, CsType Type, long Offset)
    : CsMember(CName, Name, CDeclaration, Type);

/// <summary>An array without a count, whose elements follow the struct.</summary>
/// <param name="OffsetName">The C# name of the constant with its offset.</param>
internal sealed record CsFlexibleArray(string CName, string Name, string CDeclaration, CsType Type, long Offset, string OffsetName)
    : CsMember(CName, Name, CDeclaration, Type);
