namespace LibbpfSharp;

/// <summary>
/// An ELF section of variables (<c>BTF_KIND_DATASEC</c>): <c>.data</c>, <c>.bss</c>, <c>.rodata</c>, <c>.kconfig</c>, <c>.maps</c> and the like.
/// </summary>
/// <remarks>clang leaves sizes and offsets 0 in the file; opening the object with libbpf fills them in.</remarks>
public sealed class BtfDataSection : BtfType
{
    private readonly uint _size;

    internal BtfDataSection(Btf btf, uint id, string name, uint size, BtfSectionVariable[] variables)
        : base(btf, id, BtfKind.DataSection, name)
    {
        _size = size;
        Variables = variables;
    }

    /// <summary>The variables; by offset once libbpf has opened the object, static ones included.</summary>
    public IReadOnlyList<BtfSectionVariable> Variables { get; }

    private protected override long? OwnSize() => _size;
}
