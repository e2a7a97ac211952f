namespace LibbpfSharp;

/// <summary>A note on a type, a member, a variable or a parameter (<c>BTF_KIND_DECL_TAG</c>, since Linux 5.16). Its text is <see cref="BtfType.Name"/>.</summary>
public sealed class BtfDeclarationTag : BtfType
{
    private readonly uint _target;

    internal BtfDeclarationTag(Btf btf, uint id, string name, uint target, int component)
        : base(btf, id, BtfKind.DeclarationTag, name)
    {
        _target = target;
        Component = component;
    }

    /// <summary>What is noted: a struct, a union, a variable, a function or a typedef.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Target => Btf[_target];

    /// <summary>The index of the member or parameter that is meant, or -1 for the whole.</summary>
    public int Component { get; }
}
