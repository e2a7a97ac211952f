namespace LibbpfSharp;

/// <summary>A floating-point number (<c>BTF_KIND_FLOAT</c>, since Linux 5.13).</summary>
public sealed class BtfFloat : BtfType
{
    internal BtfFloat(Btf btf, uint id, string name, uint size)
        : base(btf, id, BtfKind.Float, name) => ByteSize = btf.CheckSize(id, size);

    /// <summary>Bytes: 2, 4, 8, 12 or 16.</summary>
    public int ByteSize { get; }

    private protected override long? OwnSize() => ByteSize;

    private protected override int? OwnAlignment(int depth) => Math.Min(ByteSize, Btf.PointerSize);
}
