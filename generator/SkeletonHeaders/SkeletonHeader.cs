namespace LibbpfSharp.Generator.SkeletonHeaders;

/// <summary>What a header that <c>bpftool gen skeleton</c> wrote says.</summary>
/// <param name="ObjectName">The name that the object is to be opened with; libbpf makes the names of the section maps from it.</param>
/// <param name="Maps">The maps in the order of the object.</param>
/// <param name="Programs">The programs in the order of the object.</param>
/// <param name="Sections">The sections that a program can see in its memory.</param>
/// <param name="Image">The object file.</param>
internal sealed record SkeletonHeader(
    string ObjectName,
    IReadOnlyList<HeaderMap> Maps,
    IReadOnlyList<HeaderProgram> Programs,
    IReadOnlyList<HeaderSection> Sections,
    byte[] Image);

/// <summary>A map.</summary>
/// <param name="Identifier">Its member in the header's <c>maps</c>.</param>
/// <param name="Name">Its name at run time.</param>
/// <param name="Section">The identifier of the section that is mapped from it, if any.</param>
internal sealed record HeaderMap(string Identifier, string Name, string? Section);

/// <summary>A program.</summary>
/// <param name="Identifier">Its member in the header's <c>progs</c>.</param>
/// <param name="Name">Its name at run time: the C function's.</param>
internal sealed record HeaderProgram(string Identifier, string Name);

/// <summary>A section of global variables.</summary>
/// <param name="Identifier">Its member in the header's struct: "bss", "data_custom".</param>
/// <param name="Variables">The names of the global variables by offset; static ones are not listed.</param>
internal sealed record HeaderSection(string Identifier, IReadOnlyList<string> Variables);
