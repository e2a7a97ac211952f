using System.Globalization;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Naming;

namespace LibbpfSharp.Generator.Types;

/// <summary>The C# types that a skeleton declares, made from BTF as they are asked for.</summary>
internal sealed class TypeModel
{
    // Damaged BTF can hold a struct within itself; no C program nests anything like as deep.
    private const int MaximumDepth = 128;

    private readonly string _file;
    private readonly string _objectName;
    private readonly NameScope _names;
    private readonly List<CsDeclaredType> _declared = [];
    private readonly Dictionary<BtfType, CsType> _known = [];
    private readonly Dictionary<string, List<(BtfType Type, CsType Result)>> _knownByName = new(StringComparer.Ordinal);
    private readonly Dictionary<(CsType Element, uint Count), CsInlineArray> _arrays = [];
    private readonly List<Diagnostic> _warnings = [];
    private int _depth;

    /// <param name="file">The input file, for messages.</param>
    /// <param name="objectName">The object's name, for messages.</param>
    /// <param name="names">The names within the skeleton class.</param>
    public TypeModel(string file, string objectName, NameScope names)
    {
        _file = file;
        _objectName = objectName;
        _names = names;
    }

    /// <summary>The types to declare, in the order in which they were needed.</summary>
    public IReadOnlyList<CsDeclaredType> Declared => _declared;

    /// <summary>What is right as far as it goes and still not what the C source says.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    /// <summary>The C# type of a C type.</summary>
    /// <param name="type">The type, with or without typedefs and qualifiers.</param>
    /// <param name="site">Where it is used.</param>
    /// <exception cref="GeneratorException">C# has no such type.</exception>
    public CsType Get(BtfType type, TypeSite site)
    {
        type = type.Unqualified;
        string? alias = null;
        while (type is BtfTypedef typedef)
        {
            // An anonymous struct goes by the name of the typedef that is nearest to it.
            alias = typedef.Name;
            type = typedef.Target.Unqualified;
        }
        if (_known.TryGetValue(type, out CsType? known))
            return known;

        if (_depth >= MaximumDepth)
            throw Error(site, "its type contains itself");
        _depth++;
        CsType result = Make(type, alias, site);
        _depth--;
        _known[type] = result;
        return result;
    }

    /// <summary>What to say about a type that C# cannot express.</summary>
    public GeneratorException Error(TypeSite site, string text) =>
        new(DiagnosticCode.Type, _file, $"Object '{_objectName}', {site.Description}: {text}.");

    private CsType Make(BtfType type, string? alias, TypeSite site) =>
        type switch
        {
            BtfInt integer => Primitives.Get(integer) ?? throw Error(site, $"an integer of {integer.BitSize} bits in {integer.ByteSize} bytes has no C# type"),
            BtfPointer => Primitives.Pointer,
            BtfFloat number => (CsType?)Primitives.Get(number) ?? GetArray(Primitives.Byte, (uint)number.ByteSize, number.Name),
            BtfArray array => GetArray(Get(array.Element, site), array.Count, array.ToString()),
            BtfComposite or BtfEnum => GetDeclared(type, alias, site),
            BtfForward => throw Error(site, $"{type} is declared and never defined, so its size is not known"),
            _ => throw Error(site, $"{(type is BtfVoid ? "void" : type.ToString())} is nothing that has a value"),
        };

    private CsType GetDeclared(BtfType type, string? alias, TypeSite site)
    {
        string keyword = type switch
        {
            BtfEnum => "enum",
            BtfComposite { IsUnion: true } => "union",
            _ => "struct",
        };
        (string name, string cName) = type.Name.Length > 0 ? (Identifier.ToPascalCase(type.Name), $"{keyword} {type.Name}")
            : alias is not null ? (Identifier.ToPascalCase(alias), alias)
            : (site.Name, $"{keyword} {site.CName}");

        List<(BtfType Type, CsType Result)> sameName = [];
        if (type.Name.Length > 0 || alias is not null)
        {
            if (_knownByName.TryGetValue(cName, out List<(BtfType Type, CsType Result)>? found))
                sameName = found;
            else
                _knownByName.Add(cName, sameName);
        }
        foreach ((BtfType other, CsType result) in sameName)
        {
            if (BtfEquality.AreEqual(type, other))
                return result;
        }
        CsType declared = type is BtfEnum enumeration
            ? Declare(enumeration, name, cName, site)
            : Declare((BtfComposite)type, name, cName);
        sameName.Add((type, declared));
        return declared;
    }

    private CsEnum Declare(BtfEnum type, string name, string cName, TypeSite site)
    {
        CsPrimitive underlying = Primitives.Integer(type.ByteSize, type.IsSigned) is { Size: <= 8 } primitive
            ? primitive
            : throw Error(site, $"an enumeration of {type.ByteSize} bytes has no C# type");
        if (type is { Kind: BtfKind.Enum, ByteSize: 8 })
        {
            _warnings.Add(new Diagnostic(
                Severity.Warning, DiagnosticCode.EnumHalves, _file, 0, 0,
                $"Object '{_objectName}', {cName}: its constants have 8 bytes and the compiler wrote 4 of each; clang 15 and newer write all."));
        }
        name = _names.TakeExactly(name);
        string prefix = EnumPrefix.Find(type.Name, [.. type.Values.Select(value => value.Name)]);
        // What an enumeration inherits can be hidden by its constants without a warning, but "value__" is taken.
        var names = new NameScope("value__");
        CsEnumConstant[] constants =
        [
            .. type.Values.Select(value => new CsEnumConstant(
                value.Name,
                names.Take(EnumPrefix.Remove(prefix, value.Name)),
                type.IsSigned
                    ? value.Value.ToString(CultureInfo.InvariantCulture)
                    : ((ulong)value.Value).ToString(CultureInfo.InvariantCulture))),
        ];
        var result = new CsEnum(name, cName, underlying, constants);
        _declared.Add(result);
        return result;
    }

    private CsStruct Declare(BtfComposite type, string name, string cName)
    {
        name = _names.TakeExactly(name);
        var result = new CsStruct(name, cName, type.IsUnion, type.Size);
        _declared.Add(result);
        result.Members = new MemberModel(this, result).Read(type);
        return result;
    }

    private CsInlineArray GetArray(CsType element, uint count, string cName)
    {
        if (_arrays.TryGetValue((element, count), out CsInlineArray? known))
            return known;
        string label = element is CsPrimitive { IsText: true } ? "Char" : element.Label;
        string name = string.Create(CultureInfo.InvariantCulture, $"{label}Array{count}");
        // An array of nothing is declared nowhere: its member says what it is.
        bool isDeclared = count > 0 && element.Size > 0;
        var array = new CsInlineArray(isDeclared ? _names.TakeExactly(name) : name, cName, element, count);
        if (isDeclared)
            _declared.Add(array);
        _arrays.Add((element, count), array);
        return array;
    }
}
