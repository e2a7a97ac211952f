using System.Runtime.InteropServices;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Interop;

/// <summary>Owns a mapping of a map's memory (mmap(2)); releasing it unmaps. The kernel keeps the map's pages as long as they are mapped, whatever happens to descriptors.</summary>
internal sealed unsafe class MappedMemory : SafeHandle
{
    private readonly nuint _length;

    private MappedMemory(void* address, nuint length)
        : base(0, ownsHandle: true)
    {
        _length = length;
        SetHandle((nint)address);
    }

    public override bool IsInvalid => handle == 0;

    public byte* Address => (byte*)handle;

    public nuint Length => _length;

    /// <summary>Maps <paramref name="length"/> bytes of <paramref name="fd"/> shared.</summary>
    /// <param name="fd">The map's descriptor; it may be closed afterwards.</param>
    /// <param name="offset">The offset in the map, a multiple of the page size.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="writable">Whether stores reach the map.</param>
    /// <param name="operation">For the exception: what the mapping is for.</param>
    /// <param name="notPermitted">For the exception: what EPERM means, when it is not that the map is read-only.</param>
    /// <exception cref="LibbpfException">mmap(2) failed.</exception>
    public static MappedMemory Map(int fd, long offset, nuint length, bool writable, string operation, string? notPermitted = null)
    {
        void* address = mmap(null, (Tmds.Linux.size_t)length, writable ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED, fd, offset);
        int error = address == MAP_FAILED ? Failure.LastError() : 0;
        if (error != 0)
            throw new LibbpfException(operation, error, hint: error == Errno.EPERM && writable
                ? notPermitted ?? "The map is read-only (frozen, or made with BPF_F_RDONLY_PROG)." : null);
        return new MappedMemory(address, length);
    }

    /// <summary>Maps an arena for reading and writing, at an address or, when that is 0, anywhere.</summary>
    /// <exception cref="LibbpfException">mmap(2) failed.</exception>
    public static MappedMemory MapAt(nuint wanted, int fd, nuint length, string operation)
    {
        const int FixedNoReplace = 0x100000; // MAP_FIXED_NOREPLACE, Linux 4.17: never over what is there
        void* address = mmap((void*)wanted, (Tmds.Linux.size_t)length, PROT_READ | PROT_WRITE, MAP_SHARED | (wanted == 0 ? 0 : FixedNoReplace), fd, 0);
        int error = address == MAP_FAILED ? Failure.LastError() : 0;
        if (error != 0)
        {
            throw new LibbpfException(operation, error, hint: error switch
            {
                Errno.EEXIST => $"Something else is at 0x{wanted:x} in this process.",
                Errno.EBUSY => "Another process has mapped it at another address: give that one when it is made (map_extra).",
                _ => null,
            });
        }

        return new MappedMemory(address, length);
    }

    protected override bool ReleaseHandle() => munmap((void*)handle, (Tmds.Linux.size_t)_length) == 0;
}
