using LibbpfSharp.Generator.Naming;

namespace LibbpfSharp.Generator.Types;

/// <summary>Makes the members of one struct.</summary>
internal sealed class MemberModel
{
    private readonly TypeModel _types;
    private readonly CsStruct _owner;
    private readonly NameScope _names;
    private readonly List<CsMember> _members = [];

    public MemberModel(TypeModel types, CsStruct owner)
    {
        _types = types;
        _owner = owner;
        _names = new NameScope(owner.Name);
    }

    public IReadOnlyList<CsMember> Read(BtfComposite type)
    {
        Add(type, 0);
        return _members;
    }

    private void Add(BtfComposite type, long baseBits)
    {
        foreach (BtfMember member in type.Members)
        {
            long bits = baseBits + member.BitOffset;
            if (member.Name.Length == 0 && member.Type.Unqualified is BtfComposite anonymous)
            {
                // C reaches these as if they were the owner's own, and so does C#.
                Add(anonymous, bits);
                continue;
            }
            Add(member, bits);
        }
    }

    private void Add(BtfMember member, long bits)
    {
        // "struct event.pos": the struct's own name, without its keyword if it has one.
        string owner = _owner.CName[(_owner.CName.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var site = new TypeSite(
            _owner.Name + Identifier.ToPascalCase(member.Name), $"{owner}.{member.Name}", $"{_owner.CName}, member '{member.Name}'");
        string declaration = member.ToString();

        if (member.Type.Stripped is BtfArray { Count: 0 } flexible)
        {
            CsType element = _types.Get(flexible.Element, site);
            string name = _names.Take(member.Name);
            _members.Add(element.Size > 0
                ? new CsFlexibleArray(member.Name, name, declaration, element, bits / 8, _names.TakeExactly(name + "Offset"))
                : new CsEmptyMember(member.Name, name, declaration, element, bits / 8));
            return;
        }

        CsType type = _types.Get(member.Type, site);
        string memberName = _names.Take(member.Name);
        if (member.BitfieldSize > 0)
        {
            // Few bits of a char are a small number and no text, and a number has a sign.
            if (member.Type.Stripped is BtfInt { IsBoolean: false } integer && Primitives.Integer(integer.ByteSize, integer.IsSigned) is { } number)
                type = number;
            if (type is not (CsPrimitive or CsEnum))
                throw _types.Error(site, $"a bitfield of type {member.Type} has no C# type");
            _members.Add(new CsBitfield(
                member.Name, memberName, declaration, type, bits, member.BitfieldSize,
                BitfieldStorage.Find(bits, member.BitfieldSize, type.Size, _owner.Size)));
        }
        else if (bits % 8 != 0)
        {
            throw _types.Error(site, "it starts within a byte and is no bitfield");
        }
        else if (type.Size == 0)
        {
            while (type is CsInlineArray array)
                type = array.Element;
            _members.Add(new CsEmptyMember(member.Name, memberName, declaration, type, bits / 8));
        }
        else if (bits / 8 + type.Size > _owner.Size)
        {
            throw _types.Error(site, $"it ends at byte {bits / 8 + type.Size} of a type of {_owner.Size} bytes");
        }
        else
        {
            _members.Add(new CsField(member.Name, memberName, declaration, type, bits / 8));
        }
    }
}
