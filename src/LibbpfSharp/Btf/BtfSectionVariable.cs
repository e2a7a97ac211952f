namespace LibbpfSharp;

/// <summary>Where a variable (or an extern function) lies in a <see cref="BtfDataSection"/>: <c>struct btf_var_secinfo</c>.</summary>
/// <remarks>Instances are immutable and may be read from any thread.</remarks>
public sealed class BtfSectionVariable
{
    private readonly Btf _btf;
    private readonly uint _type;

    internal BtfSectionVariable(Btf btf, uint type, uint offset, uint size)
    {
        _btf = btf;
        _type = type;
        Offset = offset;
        Size = size;
    }

    /// <summary>A <see cref="BtfVariable"/>, or a <see cref="BtfFunction"/> for an extern function in <c>.ksyms</c>.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Type => _btf[_type];

    /// <summary>Bytes from the start of the section.</summary>
    public uint Offset { get; }

    /// <summary>Bytes.</summary>
    public uint Size { get; }
}
