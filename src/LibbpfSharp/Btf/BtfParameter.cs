namespace LibbpfSharp;

/// <summary>A parameter of a <see cref="BtfFunctionPrototype"/>.</summary>
/// <remarks>Instances are immutable and may be read from any thread.</remarks>
public sealed class BtfParameter
{
    private readonly Btf _btf;
    private readonly uint _type;

    internal BtfParameter(Btf btf, string name, uint type)
    {
        _btf = btf;
        _type = type;
        Name = name;
    }

    /// <summary>The name; empty where C gives none.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Type => _btf[_type];
}
