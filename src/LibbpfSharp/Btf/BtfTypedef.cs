namespace LibbpfSharp;

/// <summary>A typedef (<c>BTF_KIND_TYPEDEF</c>).</summary>
public sealed class BtfTypedef : BtfType
{
    private readonly uint _target;

    internal BtfTypedef(Btf btf, uint id, string name, uint target)
        : base(btf, id, BtfKind.Typedef, name) => _target = target;

    /// <summary>The type it is another name for.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Target => Btf[_target];
}
