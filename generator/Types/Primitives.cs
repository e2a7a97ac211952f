namespace LibbpfSharp.Generator.Types;

/// <summary>The C types that C# has too.</summary>
internal static class Primitives
{
    public static readonly CsPrimitive Byte = new("byte", "Byte", 1);

    /// <summary>Plain <c>char</c>: a byte of text, whatever sign the compiler gives it.</summary>
    public static readonly CsPrimitive Char = new("byte", "Byte", 1) { IsText = true };

    /// <summary>An address in the kernel is a number to everybody else.</summary>
    public static readonly CsPrimitive Pointer = new("ulong", "UInt64", 8);

    private static readonly CsPrimitive Boolean = new("bool", "Boolean", 1) { IsBoolean = true };
    private static readonly CsPrimitive Half = new("global::System.Half", "Half", 2);
    private static readonly CsPrimitive Single = new("float", "Single", 4);
    private static readonly CsPrimitive Double = new("double", "Double", 8);

    private static readonly CsPrimitive[] Unsigned =
    [
        Byte, new("ushort", "UInt16", 2), new("uint", "UInt32", 4), new("ulong", "UInt64", 8), new("global::System.UInt128", "UInt128", 16),
    ];

    private static readonly CsPrimitive[] Signed =
    [
        new("sbyte", "SByte", 1) { IsSigned = true },
        new("short", "Int16", 2) { IsSigned = true },
        new("int", "Int32", 4) { IsSigned = true },
        new("long", "Int64", 8) { IsSigned = true },
        new("global::System.Int128", "Int128", 16) { IsSigned = true },
    ];

    /// <summary>The C# type of a C integer, or null.</summary>
    public static CsPrimitive? Get(BtfInt type)
    {
        if (type.IsBoolean)
            return type.ByteSize == 1 ? Boolean : null;
        return type is { Name: "char", ByteSize: 1 } ? Char : Integer(type.ByteSize, type.IsSigned);
    }

    /// <summary>The C# type of a C floating-point number, or null: <c>long double</c> has none.</summary>
    public static CsPrimitive? Get(BtfFloat type) => type.ByteSize switch
    {
        2 => Half,
        4 => Single,
        8 => Double,
        _ => null,
    };

    /// <summary>The integer of a size, or null.</summary>
    public static CsPrimitive? Integer(int size, bool signed) =>
        Array.Find(signed ? Signed : Unsigned, primitive => primitive.Size == size);
}
