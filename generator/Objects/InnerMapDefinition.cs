namespace LibbpfSharp.Generator.Objects;

/// <summary>
/// What a map of maps says of the maps in it: <c>__array(values, struct inner)</c>. libbpf keeps that to itself, but BTF has it: a definition is a struct
/// whose members are never stored in; <c>__uint(max_entries, 16)</c> is <c>int (*max_entries)[16]</c>, <c>__type(key, __u32)</c> is <c>__u32 *key</c>.
/// </summary>
/// <param name="Type">The kind.</param>
/// <param name="MaxEntries">The number of entries; 0 when C leaves it open.</param>
/// <param name="Flags">BPF_F_….</param>
/// <param name="Key">The key's type, if it is said.</param>
/// <param name="Value">The value's type, if it is said.</param>
internal sealed record InnerMapDefinition(BpfMapType Type, uint MaxEntries, uint Flags, BtfType? Key, BtfType? Value)
{
    private const string MapSection = ".maps";

    /// <summary>The definition within a map's, or null.</summary>
    public static InnerMapDefinition? Find(Btf btf, string map)
    {
        BtfType? definition = btf.OfType<BtfDataSection>().FirstOrDefault(section => section.Name == MapSection)?.Variables
            .Select(place => place.Type).OfType<BtfVariable>().FirstOrDefault(variable => variable.Name == map)?.Type;
        // The values of a program array are functions.
        return Member(definition, "values") is BtfArray { Element.Stripped: BtfPointer { Target.Stripped: BtfComposite inner } } ? Read(inner) : null;
    }

    private static InnerMapDefinition Read(BtfComposite definition) => new(
        (BpfMapType)Number(definition, "type"), Number(definition, "max_entries"), Number(definition, "map_flags"),
        (Member(definition, "key") as BtfPointer)?.Target, (Member(definition, "value") as BtfPointer)?.Target);

    private static BtfType? Member(BtfType? definition, string name) =>
        (definition?.Stripped as BtfComposite)?.Members.FirstOrDefault(member => member.Name == name)?.Type.Stripped;

    private static uint Number(BtfComposite definition, string name) =>
        Member(definition, name) is BtfPointer { Target.Stripped: BtfArray { Count: var number } } ? number : 0;
}
