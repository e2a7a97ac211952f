using System.Runtime.InteropServices;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Interop;

/// <summary>
/// Owns a <c>struct bpf_link</c>; releasing it detaches (bpf_link__destroy). A link of an object's program also keeps that
/// object's handle alive: libbpf's USDT links reach into a manager that the object owns when they are destroyed. A link that was
/// opened by id, or made by a call libbpf has no struct for, is a bare descriptor.
/// </summary>
public sealed unsafe class BpfLinkHandle : SafeHandle
{
    private readonly SafeHandle? _owner;
    private readonly bool _isDescriptor;

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

    /// <summary>Owns a link's descriptor, without a struct of libbpf.</summary>
    internal BpfLinkHandle(int fd)
        : base(-1, ownsHandle: true)
    {
        _isDescriptor = true;
        SetHandle(fd);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => _isDescriptor ? handle < 0 : handle == 0;

    /// <summary>Whether this is a bare descriptor, for which libbpf has no <c>struct bpf_link</c>.</summary>
    public bool IsDescriptor => _isDescriptor;

    /// <summary>The raw link. It stays valid until this handle is disposed.</summary>
    /// <exception cref="InvalidOperationException">The link is a bare descriptor; see <see cref="IsDescriptor"/>.</exception>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    public bpf_link* Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, typeof(BpfLink));
            if (_isDescriptor)
                throw new InvalidOperationException("The link is a bare descriptor: libbpf has no struct bpf_link for it. Use BpfLink.FileDescriptor.");
            return (bpf_link*)handle;
        }
    }

    /// <summary>The link's descriptor, -1 when the link has none.</summary>
    internal int Descriptor
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, typeof(BpfLink));
            return _isDescriptor ? (int)handle : Libbpf.bpf_link__fd((bpf_link*)handle);
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        if (_isDescriptor)
            return close((int)handle) == 0;
        int error = Libbpf.bpf_link__destroy((bpf_link*)handle);
        _owner?.DangerousRelease();
        return error == 0;
    }
}
