namespace LibbpfSharp.Generator.Types;

/// <summary>
/// Whether two BTF types are one C type seen twice. Linking keeps a copy of a type per source file, and the types found by a second compilation
/// are all copies; but one name may also stand for two different types.
/// </summary>
internal static class BtfEquality
{
    /// <summary>Compares kinds, names, sizes and members; what is behind a pointer is no part of a type's layout and is not compared.</summary>
    public static bool AreEqual(BtfType left, BtfType right)
    {
        left = left.Unqualified;
        right = right.Unqualified;
        if (ReferenceEquals(left, right))
            return true;
        if (left.Kind != right.Kind || left.Name != right.Name)
            return false;
        return (left, right) switch
        {
            (BtfInt a, BtfInt b) => a.ByteSize == b.ByteSize && a.IsSigned == b.IsSigned && a.IsBoolean == b.IsBoolean && a.BitSize == b.BitSize,
            (BtfFloat a, BtfFloat b) => a.ByteSize == b.ByteSize,
            (BtfArray a, BtfArray b) => a.Count == b.Count && AreEqual(a.Element, b.Element),
            (BtfTypedef a, BtfTypedef b) => AreEqual(a.Target, b.Target),
            (BtfEnum a, BtfEnum b) => a.ByteSize == b.ByteSize && a.IsSigned == b.IsSigned && a.Values.SequenceEqual(b.Values),
            (BtfComposite a, BtfComposite b) => a.Size == b.Size && a.Members.Count == b.Members.Count
                && a.Members.Zip(b.Members).All(pair => AreEqual(pair.First, pair.Second)),
            _ => true,
        };
    }

    private static bool AreEqual(BtfMember left, BtfMember right) =>
        left.Name == right.Name && left.BitOffset == right.BitOffset && left.BitfieldSize == right.BitfieldSize && AreEqual(left.Type, right.Type);
}
