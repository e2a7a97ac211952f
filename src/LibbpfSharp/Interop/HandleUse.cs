using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>Keeps a handle's native object alive for the time of a native call, against a Dispose on another thread.</summary>
internal readonly ref struct HandleUse
{
    private readonly SafeHandle _handle;

    public HandleUse(SafeHandle handle)
    {
        bool added = false;
        handle.DangerousAddRef(ref added);
        _handle = handle;
    }

    public void Dispose() => _handle.DangerousRelease();
}
