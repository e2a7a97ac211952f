namespace LibbpfSharp;

/// <summary><c>void</c>: the type with id 0, which every BTF has without saying so.</summary>
public sealed class BtfVoid : BtfType
{
    internal BtfVoid(Btf btf)
        : base(btf, 0, BtfKind.Void, "")
    {
    }
}
