using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The memory of an arena, shared with BPF programs. Made by <see cref="BpfArena.Map"/>. Linux 6.9.</summary>
/// <remarks>
/// Touching a page that is not there yet makes it, zeroed; with <c>BPF_F_SEGV_ON_FAULT</c> it is a crash, unless a program has allocated it. A reference or
/// span must not be used after Dispose: that would be a crash too.
/// </remarks>
/// <threadsafety>Reads and writes are plain memory accesses, shared with the BPF programs on all CPUs; use <see cref="Volatile"/> and <see cref="Interlocked"/> where order or atomicity matter. Not to be used while another thread disposes it.</threadsafety>
public sealed unsafe class BpfArenaMemory : IDisposable
{
    private readonly MappedMemory? _memory;
    private readonly SafeHandle? _owner;
    private readonly byte* _base;
    private int _disposed;

    internal BpfArenaMemory(MappedMemory? memory, SafeHandle? owner, byte* address, nuint length)
    {
        _memory = memory;
        _owner = owner;
        _base = memory is null ? address : memory.Address;
        Length = length;
        bool added = false;
        owner?.DangerousAddRef(ref added);
    }

    /// <summary>Where it is mapped: the first byte's address, here and in pointers that programs store.</summary>
    public nuint Address => (nuint)_base;

    /// <summary>Bytes.</summary>
    public nuint Length { get; }

    /// <summary>Something in the arena, in place.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Bytes from the arena's start. Of a pointer that a program stored: the pointer less <see cref="Address"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not all in the arena.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public ref T At<T>(nuint offset)
        where T : unmanaged => ref *(T*)Check(offset, (nuint)sizeof(T));

    /// <summary>Several things in the arena that follow each other, in place.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="offset">Bytes from the arena's start to the first.</param>
    /// <param name="count">How many.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentOutOfRangeException">They are not all in the arena.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public Span<T> Span<T>(nuint offset, int count)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new Span<T>(Check(offset, (nuint)sizeof(T) * (nuint)count), count);
    }

    /// <summary>Unmaps the memory, or lets go of the object that has it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _memory?.Dispose();
        _owner?.DangerousRelease();
    }

    private byte* Check(nuint offset, nuint size)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        if (offset > Length || size > Length - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The arena has {Length} bytes; {size} from {offset} on are not among them.");
        return _base + offset;
    }
}
