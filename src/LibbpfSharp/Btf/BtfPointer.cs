namespace LibbpfSharp;

/// <summary>A pointer (<c>BTF_KIND_PTR</c>).</summary>
public sealed class BtfPointer : BtfType
{
    private readonly uint _target;

    internal BtfPointer(Btf btf, uint id, uint target)
        : base(btf, id, BtfKind.Pointer, "") => _target = target;

    /// <summary>What it points to; <see cref="BtfVoid"/> for <c>void *</c>.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Target => Btf[_target];

    private protected override long? OwnSize() => Btf.PointerSize;

    private protected override int? OwnAlignment(int depth) => Btf.PointerSize;
}
