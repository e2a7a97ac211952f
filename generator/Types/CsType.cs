namespace LibbpfSharp.Generator.Types;

/// <summary>A C# type that stands for a C type, with the same size.</summary>
internal abstract class CsType
{
    /// <summary>How code within the skeleton class writes it.</summary>
    public abstract string Reference { get; }

    /// <summary>C's sizeof. C# has no type of size 0: nothing is stored in one that says so.</summary>
    public abstract long Size { get; }

    /// <summary>What it is called within another type's name: "UInt64" in "UInt64Array4".</summary>
    public abstract string Label { get; }
}

/// <summary>A type that C# or the base library has: a number, <c>bool</c>, a pointer as <c>ulong</c>.</summary>
/// <param name="reference">"uint", "global::System.UInt128".</param>
/// <param name="label">"UInt32".</param>
/// <param name="size">Bytes.</param>
internal sealed class CsPrimitive(string reference, string label, int size) : CsType
{
    public override string Reference => reference;

    public override long Size => size;

    public override string Label => label;

    /// <summary>Whether it is C's plain <c>char</c>: an array of these is text.</summary>
    public bool IsText { get; init; }

    public bool IsSigned { get; init; }

    public bool IsBoolean { get; init; }
}

/// <summary>A type that the skeleton declares.</summary>
/// <param name="name">The C# name.</param>
/// <param name="cName">What <c>[BtfName]</c> says: "struct event", "event_t", "struct event.pos" for the anonymous type of a member.</param>
internal abstract class CsDeclaredType(string name, string cName) : CsType
{
    public string Name => name;

    public string CName => cName;

    public override string Reference => name;

    public override string Label => name;
}

/// <summary>An enumeration.</summary>
internal sealed class CsEnum(string name, string cName, CsPrimitive underlying, IReadOnlyList<CsEnumConstant> constants) : CsDeclaredType(name, cName)
{
    public CsPrimitive Underlying => underlying;

    public IReadOnlyList<CsEnumConstant> Constants => constants;

    public override long Size => underlying.Size;
}

/// <param name="CName">The C name.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Value">The value as C# writes it.</param>
internal sealed record CsEnumConstant(string CName, string Name, string Value);

/// <summary>A struct or union. Its members are set once those are known.</summary>
internal sealed class CsStruct(string name, string cName, bool isUnion, long size) : CsDeclaredType(name, cName)
{
    public bool IsUnion => isUnion;

    public override long Size => size;

    public IReadOnlyList<CsMember> Members { get; set; } = [];
}

/// <summary>An array that lies within a struct, a map's value or another array.</summary>
internal sealed class CsInlineArray(string name, string cName, CsType element, uint count) : CsDeclaredType(name, cName)
{
    public CsType Element => element;

    public uint Count => count;

    public override long Size => checked(element.Size * count);

    /// <summary>Whether it is an array of <c>char</c>.</summary>
    public bool IsText => element is CsPrimitive { IsText: true };
}
