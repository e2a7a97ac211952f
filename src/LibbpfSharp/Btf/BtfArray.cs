namespace LibbpfSharp;

/// <summary>An array (<c>BTF_KIND_ARRAY</c>); an array of arrays has an array as its element.</summary>
public sealed class BtfArray : BtfType
{
    private readonly uint _element;
    private readonly uint _index;

    internal BtfArray(Btf btf, uint id, uint element, uint index, uint count)
        : base(btf, id, BtfKind.Array, "")
    {
        _element = element;
        _index = index;
        Count = count;
    }

    /// <summary>The element type.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Element => Btf[_element];

    /// <summary>The type of an index; of no use but to compilers.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Index => Btf[_index];

    /// <summary>The number of elements; 0 for a flexible array at the end of a struct.</summary>
    public uint Count { get; }
}
