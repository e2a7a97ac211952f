namespace LibbpfSharp;

/// <summary>A constant of a <see cref="BtfEnum"/>.</summary>
public readonly record struct BtfEnumValue
{
    internal BtfEnumValue(string name, long value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The C name.</summary>
    public string Name { get; }

    /// <summary>The value, sign-extended where the enumeration is signed. Of an unsigned 64-bit one, these are the same 64 bits: cast to <see cref="ulong"/>.</summary>
    public long Value { get; }
}
