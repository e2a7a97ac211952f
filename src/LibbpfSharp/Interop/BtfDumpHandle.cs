using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>Owns a <c>struct btf_dump</c> (btf_dump__free), with what it points to: the BTF and the handle that its callback gets.</summary>
internal sealed unsafe class BtfDumpHandle : SafeHandle
{
    private readonly BtfHandle _btf;
    private readonly GCHandle _context;

    /// <param name="btf">The BTF, which this then owns.</param>
    /// <param name="context">What the callback gets, which this then owns.</param>
    /// <param name="print">libbpf's printf.</param>
    public BtfDumpHandle(BtfHandle btf, GCHandle context, delegate* unmanaged[Cdecl]<void*, byte*, void*, void> print)
        : base(0, ownsHandle: true)
    {
        // A reference and no Dispose: finalizers run in any order, and the dump has to go first.
        bool added = false;
        btf.DangerousAddRef(ref added);
        btf.Dispose();
        _btf = btf;
        _context = context;
        SetHandle((nint)Libbpf.btf_dump__new(btf.Value, print, (void*)GCHandle.ToIntPtr(context), null));
        Error = handle == 0 ? Failure.LastError() : 0;
        if (handle != 0)
            return;
        Release();
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Why there is no dump; 0 when there is one.</summary>
    public int Error { get; }

    /// <summary>The raw dump, valid within a <see cref="HandleUse"/>.</summary>
    public btf_dump* Value => (btf_dump*)handle;

    protected override bool ReleaseHandle()
    {
        Libbpf.btf_dump__free((btf_dump*)handle);
        Release();
        return true;
    }

    private void Release()
    {
        _context.Free();
        _btf.DangerousRelease();
    }
}
