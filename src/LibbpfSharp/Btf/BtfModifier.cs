namespace LibbpfSharp;

/// <summary><c>const</c>, <c>volatile</c>, <c>restrict</c> or a type tag on another type; <see cref="BtfType.Kind"/> says which.</summary>
public sealed class BtfModifier : BtfType
{
    private readonly uint _target;

    internal BtfModifier(Btf btf, uint id, BtfKind kind, string name, uint target)
        : base(btf, id, kind, name) => _target = target;

    /// <summary>The type that is qualified.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Target => Btf[_target];

    /// <summary>The text of a type tag ("user", "rcu", "kptr"); <see langword="null"/> for the others.</summary>
    public string? Tag => Kind == BtfKind.TypeTag ? Name : null;
}
