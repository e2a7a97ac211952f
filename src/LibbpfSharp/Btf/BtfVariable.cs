namespace LibbpfSharp;

/// <summary>A global variable (<c>BTF_KIND_VAR</c>).</summary>
public sealed class BtfVariable : BtfType
{
    private readonly uint _type;

    internal BtfVariable(Btf btf, uint id, string name, uint type, BtfLinkage linkage)
        : base(btf, id, BtfKind.Variable, name)
    {
        _type = type;
        Linkage = linkage;
    }

    /// <summary>The declared type.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Type => Btf[_type];

    /// <summary>Whether it is static, global or extern.</summary>
    public BtfLinkage Linkage { get; }
}
