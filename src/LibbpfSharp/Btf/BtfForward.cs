namespace LibbpfSharp;

/// <summary>A struct or union that is declared and not defined (<c>BTF_KIND_FWD</c>): only pointers to it make sense.</summary>
public sealed class BtfForward : BtfType
{
    internal BtfForward(Btf btf, uint id, string name, bool isUnion)
        : base(btf, id, BtfKind.Forward, name) => IsUnion = isUnion;

    /// <summary>Whether a union was declared.</summary>
    public bool IsUnion { get; }
}
