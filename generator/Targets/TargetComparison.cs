using System.Globalization;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Objects;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Targets;

/// <summary>
/// Whether the objects of two targets can share a class: the same maps and programs, and each global variable and type where it is in the other.
/// It reads ELF and BTF itself, in either byte order, since neither libbpf before 1.5 nor bpftool before 7.5 opens an object of the other.
/// </summary>
/// <param name="input">The source, for messages.</param>
/// <param name="first">The target that the class is made from.</param>
/// <param name="second">The other target.</param>
internal sealed class TargetComparison(string input, TargetObject first, TargetObject second)
{
    private const string MapSection = ".maps";

    // What of a map's definition the class depends on; how many entries there are is each object's own affair.
    private static readonly string[] MapMembers = ["type", "key", "value", "key_size", "value_size"];

    /// <exception cref="GeneratorException">The two differ.</exception>
    public void CheckSymbols(byte[] left, byte[] right)
    {
        Dictionary<string, ElfSymbol> expected = Relevant(left), actual = Relevant(right);
        if (expected.Keys.Except(actual.Keys).FirstOrDefault() is { } missing)
            throw Error($"'{missing}' of section {expected[missing].Section} is only in the object for {first.Label}");
        if (actual.Keys.Except(expected.Keys).FirstOrDefault() is { } more)
            throw Error($"'{more}' of section {actual[more].Section} is only in the object for {second.Label}");
        foreach ((string name, ElfSymbol symbol) in expected)
        {
            if (Place(symbol) is var here && Place(actual[name]) is var there && here != there)
                throw Error($"'{name}' is {here} for {first.Label} and {there} for {second.Label}");
        }
    }

    /// <inheritdoc cref="CheckSymbols"/>
    public void CheckSections(Btf left, Btf right)
    {
        foreach (BtfDataSection section in left.OfType<BtfDataSection>().Where(section => section.Name.StartsWith('.')))
        {
            // That it is there, with the same variables, the symbols have shown; those of .kconfig have none.
            var others = right.OfType<BtfDataSection>().Where(other => other.Name == section.Name)
                .SelectMany(other => other.Variables).Select(place => place.Type).OfType<BtfVariable>().ToLookup(variable => variable.Name, StringComparer.Ordinal);
            foreach (BtfVariable variable in section.Variables.Select(place => place.Type).OfType<BtfVariable>().Where(variable => variable.Linkage != BtfLinkage.Static))
            {
                BtfVariable other = others[variable.Name].FirstOrDefault()
                    ?? throw Error($"'{variable.Name}' of section {section.Name} is only in the object for {first.Label}");
                if (section.Name == MapSection)
                    CheckMap(variable, other);
                else
                    CheckType($"'{variable.Name}' of section {section.Name}", variable.Type, other.Type);
            }
        }
    }

    /// <inheritdoc cref="CheckSymbols"/>
    public void CheckType(string what, BtfType left, BtfType right)
    {
        if (!BtfEquality.AreEqual(left, right))
            throw Error($"{what} differs: {Difference(left.Stripped, right.Stripped)}");
    }

    // "__type(value, struct event)" is a member "struct event *value", "__uint(key_size, 4)" a member "int (*key_size)[4]".
    private void CheckMap(BtfVariable left, BtfVariable right)
    {
        Dictionary<string, BtfType> expected = Definition(left), actual = Definition(right);
        foreach (string member in MapMembers)
        {
            (BtfType? here, BtfType? there) = (expected.GetValueOrDefault(member), actual.GetValueOrDefault(member));
            if (here is null != there is null)
                throw Error($"map '{left.Name}' has a {member} only for {(here is null ? second.Label : first.Label)}");
            if (here is not null)
                CheckType($"map '{left.Name}', {member},", here, there!);
        }
    }

    private static Dictionary<string, BtfType> Definition(BtfVariable map) => map.Type.Stripped is BtfComposite definition
        ? definition.Members.Where(member => member.Type.Stripped is BtfPointer)
            .DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => ((BtfPointer)member.Type.Stripped).Target, StringComparer.Ordinal)
        : [];

    // A section named otherwise, "license" for one, is no part of the class; functions outside of programs' sections are no programs.
    private static Dictionary<string, ElfSymbol> Relevant(byte[] image) => ElfSymbols.Read(image)
        .Where(symbol => symbol.IsFunction ? symbol.Section != ".text" : symbol.Section.StartsWith('.'))
        .DistinctBy(symbol => symbol.Name).ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);

    // Where a program attaches may differ ("kprobe/__x64_sys_getpid"), how it attaches may not.
    private static string Place(ElfSymbol symbol) => symbol switch
    {
        { IsFunction: true } => $"a program in section {symbol.Section.Split('/')[0]}",
        { Section: MapSection } => "a map",
        _ => string.Create(CultureInfo.InvariantCulture, $"at byte {symbol.Offset} of section {symbol.Section}, with {symbol.Size} bytes,"),
    };

    /// <summary>The first thing that two types differ in, as deep as it lies.</summary>
    private string Difference(BtfType left, BtfType right)
    {
        if ((left, right) is (BtfArray { Count: var here } list, BtfArray { Count: var there } otherList) && here == there)
            return Difference(list.Element.Stripped, otherList.Element.Stripped);
        if ((left, right) is not (BtfComposite a, BtfComposite b))
            return $"{left} for {first.Label}, {right} for {second.Label}";
        foreach ((BtfMember one, BtfMember other) in a.Members.Zip(b.Members))
        {
            if ((one.Name, one.BitOffset, one.BitfieldSize) != (other.Name, other.BitOffset, other.BitfieldSize))
                return string.Create(CultureInfo.InvariantCulture, $"{left} has '{one}' at bit {one.BitOffset} for {first.Label} and '{other}' at bit {other.BitOffset} for {second.Label}");
            if (!BtfEquality.AreEqual(one.Type, other.Type))
                return Difference(one.Type.Stripped, other.Type.Stripped);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{left} has {a.Size} bytes and {a.Members.Count} members for {first.Label}, {b.Size} bytes and {b.Members.Count} members for {second.Label}");
    }

    private GeneratorException Error(string text) => new(
        DiagnosticCode.Targets, input, first.IsTwin
            ? $"What {second.Label} has cannot be read on this machine, and the C code means something else in its own byte order: {text}."
            : $"One class cannot stand for both targets: {text}. Generate them apart, each with a name of its own (--name).");
}
