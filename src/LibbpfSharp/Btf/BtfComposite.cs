namespace LibbpfSharp;

/// <summary>A struct or a union (<c>BTF_KIND_STRUCT</c>, <c>BTF_KIND_UNION</c>).</summary>
public sealed class BtfComposite : BtfType
{
    private readonly uint _size;
    private int _alignment;

    internal BtfComposite(Btf btf, uint id, BtfKind kind, string name, uint size, Func<BtfComposite, BtfMember[]> members)
        : base(btf, id, kind, name)
    {
        _size = size;
        Members = members(this);
    }

    /// <summary>Whether it is a union.</summary>
    public bool IsUnion => Kind == BtfKind.Union;

    /// <summary>The members in the order of C. Unnamed bitfields (<c>int :3</c>) leave no trace but a gap.</summary>
    public IReadOnlyList<BtfMember> Members { get; }

    private protected override long? OwnSize() => _size;

    // Kept, because a struct that is nested in many is asked often; threads that race compute the same.
    private protected override int? OwnAlignment(int depth) => _alignment != 0 ? _alignment : _alignment = FindAlignment(depth);

    // btf__align_of: BTF has no word for "packed", but a packed layout shows.
    private int FindAlignment(int depth)
    {
        int largest = 1;
        foreach (BtfMember member in Members)
        {
            int alignment = member.Type.AlignmentAt(depth + 1);
            if (member.BitfieldSize == 0 && member.BitOffset % (8 * alignment) != 0)
                return 1;
            largest = Math.Max(largest, alignment);
        }
        return _size % largest == 0 ? largest : 1;
    }
}
