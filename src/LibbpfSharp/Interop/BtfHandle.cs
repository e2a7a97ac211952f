using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>Owns a <c>struct btf</c> made from a <see cref="Btf"/>, for the functions of libbpf that want one. It owns that of its base too, which libbpf borrows.</summary>
internal sealed unsafe class BtfHandle : SafeHandle
{
    private readonly BtfHandle? _base;

    private BtfHandle(btf* value, BtfHandle? @base)
        : base(0, ownsHandle: true)
    {
        if (@base is not null)
        {
            // A reference and no Dispose in ReleaseHandle: finalizers run in any order, and the base has to go last.
            bool added = false;
            @base.DangerousAddRef(ref added);
            @base.Dispose();
            _base = @base;
        }
        SetHandle((nint)value);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The raw BTF, valid until this is disposed.</summary>
    public btf* Value => (btf*)handle;

    /// <summary>libbpf's form of a BTF; nothing for nothing.</summary>
    /// <exception cref="LibbpfException">There is no memory.</exception>
    public static BtfHandle? Make(Btf? btf, string operation)
    {
        if (btf is null)
            return null;
        BtfHandle? @base = Make(btf.Base, operation);
        try
        {
            btf* value = Read(btf.RawData, @base, operation);
            _ = Libbpf.btf__set_pointer_size(value, (nuint)btf.PointerSize);
            return new BtfHandle(value, @base);
        }
        catch
        {
            @base?.Dispose();
            throw;
        }
    }

    /// <summary>Has libbpf read raw BTF; the caller frees it before the base.</summary>
    /// <exception cref="LibbpfException">The bytes are not BTF.</exception>
    public static btf* Read(ReadOnlySpan<byte> data, BtfHandle? @base, string operation)
    {
        using var messages = LibbpfMessages.Collect();
        if (@base is null)
        {
            fixed (byte* start = data)
                return Failure.Check(Libbpf.btf__new(start, (uint)data.Length), operation, messages);
        }

        // btf__new_split is libbpf 1.4's; that for a file is older.
        using Descriptor file = Linux.OpenInMemory(data, operation);
        fixed (byte* path = NativeText.Encode($"/proc/self/fd/{file.Value}"))
            return Failure.Check(Libbpf.btf__parse_raw_split(path, @base.Value), operation, messages);
    }

    protected override bool ReleaseHandle()
    {
        Libbpf.btf__free((btf*)handle);
        _base?.DangerousRelease();
        return true;
    }
}
