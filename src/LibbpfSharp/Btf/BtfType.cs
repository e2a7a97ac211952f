namespace LibbpfSharp;

/// <summary>
/// One type of a <see cref="LibbpfSharp.Btf"/>, what C knows as <c>struct btf_type</c>. The class says which kind it is.
/// </summary>
/// <remarks>Instances are immutable, belong to their <see cref="Btf"/>, own nothing and may be read from any thread.</remarks>
public abstract class BtfType
{
    // libbpf's own limit on chains of types (MAX_RESOLVE_DEPTH): more than any C program has, few enough to end in a loop.
    private const int MaximumDepth = 32;

    private protected BtfType(Btf btf, uint id, BtfKind kind, string name)
    {
        Btf = btf;
        Id = id;
        Kind = kind;
        Name = name;
    }

    /// <summary>The BTF that this type is part of; ids have a meaning in it alone.</summary>
    public Btf Btf { get; }

    /// <summary>The type's number in <see cref="Btf"/>: 0 for <c>void</c>, then from 1 on.</summary>
    public uint Id { get; }

    /// <summary>The kind.</summary>
    public BtfKind Kind { get; }

    /// <summary>The name without <c>struct</c>, <c>union</c> or <c>enum</c>; empty for what has none (pointers, arrays, anonymous structs).</summary>
    public string Name { get; }

    /// <summary>
    /// The type without typedefs, <c>const</c>, <c>volatile</c>, <c>restrict</c> and type tags
    /// (libbpf's <c>skip_mods_and_typedefs</c>): what decides about the layout.
    /// </summary>
    /// <exception cref="LibbpfException">The BTF is damaged: a type id out of range, or a chain that does not end.</exception>
    public BtfType Stripped => Strip(this, typedefs: true);

    /// <summary>The type without <c>const</c>, <c>volatile</c>, <c>restrict</c> and type tags, with its typedefs.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: a type id out of range, or a chain that does not end.</exception>
    public BtfType Unqualified => Strip(this, typedefs: false);

    /// <summary>The number of bytes a value of this type takes (<c>btf__resolve_size</c>), as <c>sizeof</c> says in C.</summary>
    /// <exception cref="LibbpfException">The type has no size (<c>void</c>, a function, a forward declaration), or the BTF is damaged.</exception>
    public long Size
    {
        get
        {
            long count = 1;
            BtfType type = this;
            for (int depth = 0; depth < MaximumDepth; depth++)
            {
                switch (type)
                {
                    case BtfArray array:
                        count = Multiply(count, array.Count);
                        type = array.Element;
                        break;
                    case BtfTypedef or BtfModifier or BtfVariable:
                        type = Next(type);
                        break;
                    default:
                        return type.OwnSize() is { } size
                            ? Multiply(count, size)
                            : throw Btf.Damaged($"{ToString()} (type {Id}) has no size");
                }
            }
            throw Btf.Damaged($"the chain of types from type {Id} does not end");
        }
    }

    /// <summary>
    /// The alignment in bytes that the layout lets infer (<c>btf__align_of</c>); BTF does not carry what
    /// <c>__attribute__((aligned))</c> said. A struct whose members do not lie on their alignment counts as packed: 1.
    /// </summary>
    /// <exception cref="LibbpfException">The type has no alignment (<c>void</c>, a function, a forward declaration), or the BTF is damaged.</exception>
    public int Alignment => AlignmentAt(0);

    /// <summary>How C writes the type: "unsigned int", "struct event", "const char *", "int (*)[4]".</summary>
    /// <returns>The C spelling.</returns>
    public override string ToString() => ToDeclaration("");

    /// <summary>How C declares a variable of this type: "char comm[16]", "int (*callback)(void *, int)".</summary>
    /// <param name="name">The variable's name; empty for the type alone.</param>
    /// <returns>The C declaration, without a semicolon; the body of an anonymous struct, union or enum is shown as "{…}".</returns>
    public string ToDeclaration(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BtfDeclaration.Write(this, name);
    }

    /// <summary>The size that the type says itself; null when it takes it from another or has none.</summary>
    private protected virtual long? OwnSize() => null;

    /// <summary>The alignment of this one type.</summary>
    private protected virtual int? OwnAlignment(int depth) => null;

    internal int AlignmentAt(int depth)
    {
        if (depth >= MaximumDepth)
            throw Btf.Damaged($"the chain of types from type {Id} does not end");
        return this switch
        {
            BtfArray array => array.Element.AlignmentAt(depth + 1),
            BtfTypedef or BtfModifier or BtfVariable => Next(this).AlignmentAt(depth + 1),
            _ => OwnAlignment(depth) ?? throw Btf.Damaged($"{ToString()} (type {Id}) has no alignment"),
        };
    }

    private long Multiply(long left, long right) =>
        right != 0 && left > long.MaxValue / right ? throw Btf.Damaged($"type {Id} is larger than any memory") : left * right;

    private static BtfType Strip(BtfType type, bool typedefs)
    {
        BtfType from = type;
        for (int depth = 0; depth < MaximumDepth; depth++)
        {
            if (type is not BtfModifier && !(typedefs && type is BtfTypedef))
                return type;
            type = Next(type);
        }
        throw from.Btf.Damaged($"the chain of types from type {from.Id} does not end");
    }

    private static BtfType Next(BtfType type) => type switch
    {
        BtfTypedef typedef => typedef.Target,
        BtfModifier modifier => modifier.Target,
        BtfVariable variable => variable.Type,
        _ => type,
    };
}
