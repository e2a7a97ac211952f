using System.Runtime.InteropServices;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Interop;

/// <summary>Owns a file descriptor that the library opened.</summary>
internal sealed class Descriptor : SafeHandle
{
    public Descriptor(int fd, bool ownsHandle = true)
        : base(-1, ownsHandle) => SetHandle(fd);

    public override bool IsInvalid => handle < 0;

    /// <summary>The number, valid until this is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The descriptor is closed.</exception>
    public int Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (int)handle;
        }
    }

    /// <summary>A second descriptor of the same, for an owner that outlives the first.</summary>
    /// <exception cref="LibbpfException">The process has too many descriptors.</exception>
    public static Descriptor Duplicate(int fd)
    {
        int copy = fcntl(fd, F_DUPFD_CLOEXEC, 3);
        int error = copy < 0 ? Failure.LastError() : 0;
        return copy >= 0 ? new Descriptor(copy) : throw new LibbpfException($"Duplicating descriptor {fd}", error);
    }

    /// <summary>Gives the number away: whoever takes it closes it.</summary>
    public int Release()
    {
        int fd = Value;
        SetHandleAsInvalid();
        return fd;
    }

    protected override bool ReleaseHandle() => close((int)handle) == 0;
}
