namespace LibbpfSharp.Generator.Objects;

/// <summary>What the skeleton needs to know of an object and its header does not say.</summary>
/// <param name="Maps">The maps.</param>
/// <param name="Programs">The programs.</param>
/// <param name="Btf">The types, with the offsets of global variables.</param>
internal sealed record ObjectContents(IReadOnlyList<ObjectMap> Maps, IReadOnlyList<ObjectProgram> Programs, Btf Btf);

/// <param name="Name">The name at run time.</param>
/// <param name="Type">The kind.</param>
/// <param name="MaxEntries">What the definition says; 0 when it leaves that to the program.</param>
/// <param name="KeySize">Bytes.</param>
/// <param name="ValueSize">Bytes.</param>
/// <param name="Key">The key's type, if the definition has one.</param>
/// <param name="Value">The value's type, if the definition has one.</param>
/// <param name="IsInternal">Whether libbpf makes it for a section.</param>
internal sealed record ObjectMap(
    string Name, BpfMapType Type, uint MaxEntries, uint KeySize, uint ValueSize, BtfType? Key, BtfType? Value, bool IsInternal);

/// <param name="Name">The C function's name.</param>
/// <param name="Section">The ELF section, which says what it is attached to.</param>
/// <param name="Class">The runtime library's class for it.</param>
internal sealed record ObjectProgram(string Name, string Section, Type Class);
