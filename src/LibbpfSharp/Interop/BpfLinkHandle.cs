using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>
/// Owns a <c>struct bpf_link</c>; releasing it detaches (bpf_link__destroy). A link of an object's program also keeps that
/// object's handle alive: libbpf's USDT links reach into a manager that the object owns when they are destroyed.
/// </summary>
public sealed unsafe class BpfLinkHandle : SafeHandle
{
    private readonly SafeHandle? _owner;

    internal BpfLinkHandle(bpf_link* value, SafeHandle? owner)
        : base(0, ownsHandle: true)
    {
        if (owner is not null)
        {
            bool added = false;
            owner.DangerousAddRef(ref added);
            _owner = owner;
        }

        SetHandle((nint)value);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The raw link. It stays valid until this handle is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    public bpf_link* Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, typeof(BpfLink));
            return (bpf_link*)handle;
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        int error = Libbpf.bpf_link__destroy((bpf_link*)handle);
        _owner?.DangerousRelease();
        return error == 0;
    }
}
