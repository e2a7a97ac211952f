using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>A skeleton class: everything that is written, with its C# names.</summary>
internal sealed record SkeletonModel(
    string Source,
    string? Namespace,
    string Access,
    string ClassName,
    string ObjectName,
    IReadOnlyList<SkeletonImage> Images,
    IReadOnlyList<SkeletonMap> Maps,
    IReadOnlyList<SkeletonProgram> Programs,
    IReadOnlyList<SkeletonSection> Sections,
    IReadOnlyList<SkeletonStructOps> StructOps,
    IReadOnlyList<CsDeclaredType> Types,
    IReadOnlyList<Diagnostic> Warnings);

/// <param name="CName">The C identifier: "start", "data_custom".</param>
/// <param name="Name">The C# property.</param>
/// <param name="LookupName">What the object is asked for: "start", ".rodata".</param>
/// <param name="Class">The C# class; the plain one when there is nothing more to say about the map.</param>
/// <param name="Summary">The documentation.</param>
/// <param name="Inner">Of a map of maps, what C says of those.</param>
internal sealed record SkeletonMap(string CName, string Name, string LookupName, MapClass Class, string Summary, SkeletonInnerMap? Inner = null);

/// <param name="MethodName">The C# method that makes one.</param>
/// <param name="Class">The C# class.</param>
/// <param name="Type">The kind.</param>
/// <param name="MaxEntries">The number of entries; 0 when C leaves it open.</param>
/// <param name="Flags">BPF_F_….</param>
/// <param name="Types">Its key and value as C declares them.</param>
internal sealed record SkeletonInnerMap(string MethodName, MapClass Class, BpfMapType Type, uint MaxEntries, uint Flags, string Types);

/// <param name="CName">The C function.</param>
/// <param name="Name">The C# property, of the program and of its link.</param>
/// <param name="ClassName">The runtime library's class.</param>
/// <param name="Section">The ELF section.</param>
internal sealed record SkeletonProgram(string CName, string Name, string ClassName, string Section);

/// <param name="CName">The C identifier: "data_custom".</param>
/// <param name="ElfName">The ELF section: ".data.custom".</param>
/// <param name="Name">The C# property: "DataCustom".</param>
/// <param name="ClassName">The C# class: "DataCustomSection".</param>
/// <param name="LookupName">The map that the object is asked for: the section, or an arena.</param>
/// <param name="Access">Who may write it when.</param>
/// <param name="Globals">The variables by offset.</param>
internal sealed record SkeletonSection(
    string CName, string ElfName, string Name, string ClassName, string LookupName, SectionAccess Access, IReadOnlyList<SkeletonGlobal> Globals);

internal enum SectionAccess
{
    /// <summary>.data, .bss: at any time.</summary>
    Always,

    /// <summary>.rodata: until the object is loaded.</summary>
    UntilLoad,

    /// <summary>.kconfig: libbpf writes it, nobody else.</summary>
    Never,
}

/// <param name="CName">The C variable.</param>
/// <param name="Name">The C# property.</param>
/// <param name="CDeclaration">How C declares it.</param>
/// <param name="Offset">Bytes from the start of the section.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">Its type; of an array, the element's.</param>
/// <param name="Count">The number of elements of an array, else null.</param>
internal sealed record SkeletonGlobal(string CName, string Name, string CDeclaration, uint Offset, uint Size, CsType Type, uint? Count);
