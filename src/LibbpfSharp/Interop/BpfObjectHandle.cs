using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>
/// Owns a <c>struct bpf_object</c> and with it every <c>bpf_map</c> and <c>bpf_program</c> that libbpf lends from it.
/// Programs, maps and links hold this handle, never the pointer alone, and add a reference for the time of a native
/// call: a Dispose on another thread then closes the object after that call, not under it.
/// </summary>
public sealed unsafe class BpfObjectHandle : SafeHandle
{
    internal BpfObjectHandle(bpf_object* value)
        : base(0, ownsHandle: true) => SetHandle((nint)value);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The raw object. It stays valid until this handle is disposed; to use it against a concurrent Dispose, hold a reference (<see cref="SafeHandle.DangerousAddRef"/>).</summary>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    public bpf_object* Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, typeof(BpfObject));
            return (bpf_object*)handle;
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Libbpf.bpf_object__close((bpf_object*)handle);
        return true;
    }
}
