using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// The elements of an array in memory that is shared with the kernel: reading and writing them are a load and a store, no system call. Made by
/// <see cref="BpfArrayMap{TValue}.Map"/>. Linux 5.5.
/// </summary>
/// <typeparam name="TValue">The element; its size is the map's value size.</typeparam>
/// <remarks>The memory stays when the map is disposed, until this is. A reference or span taken from it must not be used after that: it would be a crash.</remarks>
/// <threadsafety>Reads and writes are plain memory accesses, shared with the BPF programs on all CPUs; use <see cref="Volatile"/> and <see cref="Interlocked"/> where order or atomicity matter. Not to be used while another thread disposes it.</threadsafety>
public sealed unsafe class BpfMappedArray<TValue> : IDisposable
    where TValue : unmanaged
{
    private readonly MappedMemory _memory;
    private readonly string _name;

    internal BpfMappedArray(string name, int fd, int length, bool writable)
    {
        _name = name;
        Length = length;

        // Rounded up to whole pages, as the kernel does; what is behind the last element belongs to nobody else.
        _memory = MappedMemory.Map(fd, 0, (nuint)length * Stride, writable, $"Mapping array '{name}'");
    }

    /// <summary>The number of elements (max_entries).</summary>
    public int Length { get; }

    // The kernel puts each element at a multiple of 8 bytes (arraymap.c, array_map_alloc).
    private static nuint Stride => ((nuint)sizeof(TValue) + 7) & ~(nuint)7;

    /// <summary>An element in place. A store to a mapping made for reading only is a crash (SIGSEGV).</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public ref TValue this[int index]
    {
        get
        {
            ObjectDisposedException.ThrowIf(_memory.IsClosed, this);
            if ((uint)index >= (uint)Length)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"Map '{_name}' has {Length} elements.");
            return ref *(TValue*)(_memory.Address + (nuint)index * Stride);
        }
    }

    /// <summary>All elements in place.</summary>
    /// <exception cref="InvalidOperationException">The element's size is no multiple of 8, so that there is padding between elements; use the indexer.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public Span<TValue> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_memory.IsClosed, this);
            if (Stride != (nuint)sizeof(TValue))
                throw new InvalidOperationException($"The elements of map '{_name}' have {sizeof(TValue)} bytes each and stand {Stride} bytes apart: they are no span.");
            return new Span<TValue>(_memory.Address, Length);
        }
    }

    /// <summary>Unmaps the memory.</summary>
    public void Dispose() => _memory.Dispose();
}
