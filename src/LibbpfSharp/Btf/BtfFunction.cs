namespace LibbpfSharp;

/// <summary>A function (<c>BTF_KIND_FUNC</c>).</summary>
public sealed class BtfFunction : BtfType
{
    private readonly uint _prototype;

    internal BtfFunction(Btf btf, uint id, string name, uint prototype, BtfLinkage linkage)
        : base(btf, id, BtfKind.Function, name)
    {
        _prototype = prototype;
        Linkage = linkage;
    }

    /// <summary>The parameters and the result.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id, or it is no prototype.</exception>
    public BtfFunctionPrototype Prototype =>
        Btf[_prototype] as BtfFunctionPrototype ?? throw Btf.Damaged($"type {_prototype} should be the prototype of {Name}");

    /// <summary>Whether it is static, global or extern.</summary>
    public BtfLinkage Linkage { get; }
}
