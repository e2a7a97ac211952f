using System.Globalization;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Naming;
using LibbpfSharp.Generator.Objects;
using LibbpfSharp.Generator.SkeletonHeaders;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>Brings the header's names and the object's types together. What one of them has and the other lacks is an error.</summary>
internal sealed class SkeletonModelBuilder
{
    // What the skeleton class and its base class call their own members.
    private static readonly string[] Reserved =
    [
        "MapSet", "ProgramSet", "LinkSet", "StructOpsSet", "Maps", "Programs", "Links", "StructOps", "Object", "ObjectBytes", "Open", "OpenAndLoad",
        "Load", "Attach", "Detach", "Dispose",
    ];

    // What clang calls the section of __attribute__((address_space(1))).
    private const string ArenaSection = ".addr_space.1";

    private readonly string _file;
    private readonly SkeletonHeader _header;
    private readonly ObjectContents _contents;
    private readonly NameScope _names;
    private readonly TypeModel _types;
    private readonly bool _typed;
    // Newer libbpfs take these for static ones and older bpftools do not; nobody should see them.
    private readonly HashSet<(string Section, string Name)> _hidden;

    private SkeletonModelBuilder(string file, SkeletonHeader header, ObjectContents contents, string className, bool typed)
    {
        _typed = typed;
        _file = file;
        _header = header;
        _contents = contents;
        _hidden = [.. ElfSymbols.Read(header.Image).Where(symbol => symbol.IsHidden).Select(symbol => (symbol.Section, symbol.Name))];
        _names = new NameScope([className, .. Reserved, .. SkeletonImage.PropertyNames]);
        _types = new TypeModel(file, header.ObjectName, _names);
    }

    /// <param name="file">The input file, for messages.</param>
    /// <param name="naming">What the class is called.</param>
    /// <param name="header">The header.</param>
    /// <param name="contents">The object.</param>
    /// <param name="images">What the class holds: that object, and those of other targets that agree with it.</param>
    /// <param name="moreTypes">Types that nothing of the object's refers to and that are wanted all the same.</param>
    /// <param name="typed">Whether types are declared; without, only numbers have a type.</param>
    public static SkeletonModel Build(
        string file, SkeletonNaming naming, SkeletonHeader header, ObjectContents contents, IReadOnlyList<SkeletonImage> images,
        IReadOnlyList<BtfType> moreTypes, bool typed)
    {
        var builder = new SkeletonModelBuilder(file, header, contents, naming.ClassName, typed);
        // Sections first: their properties are the shortest and most used names of the class.
        IReadOnlyList<SkeletonSection> sections = builder.Sections();
        IReadOnlyList<SkeletonMap> maps = builder.Maps();
        IReadOnlyList<SkeletonProgram> programs = builder.Programs();
        IReadOnlyList<SkeletonStructOps> structOps = builder.StructOps(maps);
        foreach (BtfType type in moreTypes)
            builder._types.Get(type, new TypeSite(Identifier.ToPascalCase(type.Name), type.Name, $"type {type}"));
        return new SkeletonModel(
            Path.GetFileName(file), naming.Namespace, naming.Access, naming.ClassName, header.ObjectName, images,
            maps, programs, sections, structOps, builder._types.Declared, builder._types.Warnings);
    }

    private List<SkeletonMap> Maps()
    {
        var names = new NameScope("MapSet");
        var maps = new List<SkeletonMap>();
        foreach (HeaderMap map in _header.Maps)
        {
            ObjectMap found = _contents.Maps.FirstOrDefault(other => other.Name == map.Name)
                ?? throw Mismatch($"map '{map.Name}' of the skeleton header is not in the object");
            string name = names.Take(map.Identifier);
            CsType? key = MapType(found.Key, map.Identifier, "key");
            CsType? value = found.IsInternal ? null : MapType(found.Value, map.Identifier, "value");
            maps.Add(new SkeletonMap(map.Identifier, name, LookupName(map, found), MapClass.Find(found.Type, key, found.IsInternal ? null : value), Summary(map, found), Inner(map, name, names)));
        }
        foreach (ObjectMap map in _contents.Maps)
        {
            // String literals of no variable (.rodata.str1.1) are a map of libbpf's that no header names.
            if (!map.IsInternal && !_header.Maps.Any(other => other.Name == map.Name))
                throw Mismatch($"map '{map.Name}' of the object is not in the skeleton header; was the header made by an older bpftool?");
        }
        foreach (BtfVariable variable in StructOpsReader.FindVariables(_contents.Btf).Where(variable => !maps.Exists(map => map.CName == variable.Name)))
            maps.Add(new SkeletonMap(variable.Name, names.Take(variable.Name), variable.Name, MapClass.Find(BpfMapType.StructOps, null, null), $"StructOps map `{variable.Name}`."));
        return maps;
    }

    private SkeletonInnerMap? Inner(HeaderMap map, string name, NameScope names)
    {
        if (InnerMapDefinition.Find(_contents.Btf, map.Name) is not { } inner)
            return null;
        CsType? key = MapType(inner.Key, map.Identifier, "inner_key"), value = MapType(inner.Value, map.Identifier, "inner_value");
        MapClass found = MapClass.Find(inner.Type, key, value);
        return found.IsCreatable
            ? new SkeletonInnerMap(
                names.TakeExactly($"CreateFor{name}"), found, inner.Type, inner.MaxEntries, inner.Flags,
                inner switch { { Key: not null, Value: not null } => $" {inner.Key} → {inner.Value}", { Value: not null } => $" {inner.Value}", _ => "" })
            : null;
    }

    private List<SkeletonStructOps> StructOps(IReadOnlyList<SkeletonMap> maps)
    {
        var reader = new StructOpsReader(_types, IsExpressible);
        return
        [
            .. StructOpsReader.FindVariables(_contents.Btf)
                .Select(variable => (Variable: variable, maps.First(map => map.CName == variable.Name).Name))
                .Select(item => reader.Read(item.Variable, item.Name, _names.TakeExactly($"{item.Name}StructOps"))),
        ];
    }

    // libbpf makes "sample.rodata" of the object's name, which whoever opens it may change; the section's name stays, and libbpf knows it too.
    private static string LookupName(HeaderMap map, ObjectMap found) => found.IsInternal && map.Name.LastIndexOf('.') is > 0 and var dot && map.Name[0] != '.'
        ? map.Name[dot..]
        : map.Name;

    private CsType? MapType(BtfType? type, string map, string role) => type is null || !IsExpressible(type)
        ? null
        : _types.Get(type, new TypeSite(Identifier.ToPascalCase(map) + Identifier.ToPascalCase(role), $"{map}.{role}", $"map '{map}', {role}"));

    private static string Summary(HeaderMap map, ObjectMap found)
    {
        string entries = found.MaxEntries switch
        {
            0 => "",
            1 => ", 1 entry",
            var count => string.Create(CultureInfo.InvariantCulture, $", {count} entries"),
        };
        string types = found switch
        {
            { IsInternal: true } => "",
            { Key: not null, Value: not null } => $": {found.Key} → {found.Value}",
            { Value: not null } => $": {found.Value}",
            { KeySize: 0, ValueSize: 0 } => "",
            _ => string.Create(CultureInfo.InvariantCulture, $": keys of {found.KeySize} bytes, values of {found.ValueSize} bytes"),
        };
        return $"{found.Type} map `{(found.IsInternal ? map.Name : map.Identifier)}`{types}{entries}.";
    }

    private List<SkeletonProgram> Programs()
    {
        var names = new NameScope("ProgramSet", "LinkSet");
        var programs = new List<SkeletonProgram>();
        foreach (HeaderProgram program in _header.Programs)
        {
            ObjectProgram found = _contents.Programs.FirstOrDefault(other => other.Name == program.Name)
                ?? throw Mismatch($"program '{program.Name}' of the skeleton header is not in the object");
            programs.Add(new SkeletonProgram(program.Name, names.Take(program.Identifier), $"global::LibbpfSharp.{found.Class.Name}", found.Section));
        }
        foreach (ObjectProgram program in _contents.Programs)
        {
            // A function without SEC() is a program to some versions of libbpf and a part of others' to the rest.
            if (program.Section != ".text" && !_header.Programs.Any(other => other.Name == program.Name))
                throw Mismatch($"program '{program.Name}' of the object is not in the skeleton header");
        }
        return programs;
    }

    private List<SkeletonSection> Sections()
    {
        // The names come first, so that a type never takes one of them.
        // One without variables has nothing to show: string literals (.rodata.str1.1), constants of the compiler's (.rodata.cst16).
        var named = _header.Sections
            .Where(section => section.Variables.Count > 0)
            .Select(section => (Section: section, Layout: Layout(section)))
            .Where(section => Visible(section.Layout).Count > 0 || VisibleInHeader(section.Section, section.Layout).Count > 0)
            .Select(section => (section.Section, section.Layout, Name: _names.Take(section.Section.Identifier)))
            .Select(section => (section.Section, section.Layout, section.Name, ClassName: _names.TakeExactly(section.Name + "Section")))
            .ToList();
        return [.. named.Select(section => Section(section.Section, section.Layout, section.Name, section.ClassName))];
    }

    private BtfDataSection Layout(HeaderSection section) =>
        _contents.Btf.OfType<BtfDataSection>().FirstOrDefault(other => IsArena(section) ? other.Name == ArenaSection : IsNamed(other.Name, section.Identifier))
        ?? throw Mismatch($"section '{section.Identifier}' of the skeleton header is not in the object's BTF");

    // The variables of an arena lie in a section of their own; bpftool calls them "arena" whatever the map is called.
    private bool IsArena(HeaderSection section) => _header.Maps.FirstOrDefault(map => map.Section == section.Identifier) is { } map
        && _contents.Maps.Any(other => other.Name == map.Name && other.Type == BpfMapType.Arena);

    private SkeletonSection Section(HeaderSection section, BtfDataSection layout, string name, string className)
    {
        HeaderMap map = _header.Maps.FirstOrDefault(map => map.Section == section.Identifier)
            ?? throw Mismatch($"section '{section.Identifier}' of the skeleton header belongs to no map");
        SectionAccess access = section.Identifier switch
        {
            "kconfig" => SectionAccess.Never,
            "rodata" => SectionAccess.UntilLoad,
            var other when other.StartsWith("rodata_", StringComparison.Ordinal) => SectionAccess.UntilLoad,
            _ => SectionAccess.Always,
        };

        var names = new NameScope(className, "IsWritableBeforeLoad", "Ref", "Get", "Set", "Items", "ReadItems", "WriteItems");
        var globals = new List<SkeletonGlobal>();
        List<(BtfSectionVariable Place, BtfVariable Variable)> visible = Visible(layout);
        string[] inObject = [.. visible.Select(item => Sanitize(item.Variable.Name))];
        List<string> inHeader = VisibleInHeader(section, layout);
        if (!inObject.Order(StringComparer.Ordinal).SequenceEqual(inHeader.Order(StringComparer.Ordinal)))
        {
            string Difference(IEnumerable<string> left, IEnumerable<string> right) => string.Join(", ", left.Except(right));
            throw Mismatch(
                $"the variables of section '{layout.Name}' differ: only in the object [{Difference(inObject, inHeader)}], "
                + $"only in the skeleton header [{Difference(inHeader, inObject)}]");
        }
        foreach ((BtfSectionVariable place, BtfVariable variable) in visible)
            globals.Add(Global(layout.Name, section.Identifier, place, variable, names));
        return new SkeletonSection(section.Identifier, layout.Name, name, className, IsArena(section) ? map.Name : layout.Name, access, globals);
    }

    private SkeletonGlobal Global(string section, string identifier, BtfSectionVariable place, BtfVariable variable, NameScope names)
    {
        var site = new TypeSite(
            Identifier.ToPascalCase(identifier) + Identifier.ToPascalCase(variable.Name), $"{identifier}.{variable.Name}",
            $"section {section}, variable '{variable.Name}'");
        BtfType type = variable.Type.Stripped;
        if (!IsExpressible(type is BtfArray { Element: var item } ? item : type))
            return new SkeletonGlobal(variable.Name, names.Take(variable.Name), variable.Type.ToDeclaration(variable.Name), place.Offset, place.Size, Primitives.Byte, place.Size);
        CsType result = _types.Get(type is BtfArray array ? array.Element : variable.Type, site);
        // "int all[] = {…}" has its count in the section only, where the linker put it.
        uint? count = type is BtfArray known
            ? known.Count > 0 || result.Size == 0 ? known.Count : (uint)(place.Size / result.Size)
            : null;
        if (result.Size * (count ?? 1) > place.Size)
            throw _types.Error(site, $"its type has {result.Size * (count ?? 1)} bytes and its place in the section {place.Size}");
        return new SkeletonGlobal(
            variable.Name, names.Take(variable.Name), variable.Type.ToDeclaration(variable.Name), place.Offset, place.Size, result, count);
    }

    // Without types of our own, what C# has is left.
    private bool IsExpressible(BtfType type) => _typed || type.Stripped is BtfInt or BtfPointer or BtfFloat { ByteSize: <= 8 };

    // As bpftool: static variables are a program's own, and an extern that no kernel config answers has no place.
    private List<(BtfSectionVariable Place, BtfVariable Variable)> Visible(BtfDataSection section) =>
    [
        .. section.Variables
            .Where(place => place.Type is BtfVariable { Linkage: not BtfLinkage.Static } variable && !_hidden.Contains((section.Name, variable.Name)))
            .Select(place => (place, (BtfVariable)place.Type)),
    ];

    private List<string> VisibleInHeader(HeaderSection section, BtfDataSection layout)
    {
        var hidden = _hidden.Where(symbol => symbol.Section == layout.Name).Select(symbol => Sanitize(symbol.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. section.Variables.Where(variable => !hidden.Contains(variable))];
    }

    private static bool IsNamed(string section, string identifier) => section.StartsWith('.') && Sanitize(section[1..]) == identifier;

    private static string Sanitize(string name) =>
        string.Create(name.Length, name, (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                target[i] = char.IsAsciiLetterOrDigit(source[i]) ? source[i] : '_';
        });

    private GeneratorException Mismatch(string text) =>
        new(DiagnosticCode.Mismatch, _file, $"Object '{_header.ObjectName}': {text}.");
}
