using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Reads records from one or several ring buffers, straight from the memory they share with the kernel: no system call, no native
/// call, no copy and no allocation per record. Stands for libbpf's <c>ring_buffer__new</c>, <c>__add</c>, <c>__poll</c> and
/// <c>__consume</c>. Linux 5.8.
/// </summary>
/// <remarks>
/// <para>Records of one ring come in the order in which they were reserved. A record that a program discarded is passed over.</para>
/// <para>An exception from a handler leaves Poll or Consume; its record counts as consumed, nothing is lost and nothing comes twice.</para>
/// <para>When the reader is slow the ring fills, <c>bpf_ringbuf_reserve</c> fails in the program, and it is for the program to count that.</para>
/// </remarks>
/// <threadsafety>
/// Poll and Consume: one thread at a time, a second gets an <see cref="InvalidOperationException"/>. Dispose: any thread at any
/// time; a Poll under way returns with <see cref="ObjectDisposedException"/>, and the memory is unmapped after that.
/// </threadsafety>
public sealed class RingBufferReader : EventReader
{
    private readonly List<RingBuffer> _rings = [];
    private readonly List<Descriptor> _descriptors = [];
    private readonly List<ReaderClaim> _claims = [];

    /// <summary>A reader without rings; add them with <see cref="Add(BpfRingBuffer, RingBufferHandler)"/>.</summary>
    /// <exception cref="LibbpfException">No descriptor could be had (epoll_create1(2), eventfd(2)).</exception>
    public RingBufferReader()
    {
    }

    /// <summary>Adds a ring whose records are handed over as bytes.</summary>
    /// <param name="map">The ring buffer of a loaded object. The object may be disposed before the reader.</param>
    /// <param name="handler">Called for each record.</param>
    /// <returns>This reader.</returns>
    /// <exception cref="LibbpfException">The ring buffer could not be mapped.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, the ring has a reader in this process already, or another thread is in Poll or Consume.</exception>
    /// <exception cref="ObjectDisposedException">The object or the reader is disposed.</exception>
    public RingBufferReader Add(BpfRingBuffer map, RingBufferHandler handler)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(handler);
        return Add(map, (fd, size) => new ByteRingBuffer(map.Name, fd, size, handler));
    }

    /// <summary>Adds a ring whose records are handed over as a struct, read in place.</summary>
    /// <typeparam name="T">The record's type. A longer record is read as far as it goes; a shorter one makes Poll throw <see cref="InvalidDataException"/>.</typeparam>
    /// <inheritdoc cref="Add(BpfRingBuffer, RingBufferHandler)"/>
    public RingBufferReader Add<T>(BpfRingBuffer map, RingBufferHandler<T> handler)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(handler);
        return Add(map, (fd, size) => new TypedRingBuffer<T>(map.Name, fd, size, handler));
    }

    private protected override int Drain(nuint bytes)
    {
        int count = 0;
        foreach (RingBuffer ring in _rings)
            count += ring.DrainUpTo(bytes);
        return count;
    }

    private protected override long CountBacklog()
    {
        long sum = 0;
        foreach (RingBuffer ring in _rings)
            sum += ring.Backlog;
        return sum;
    }

    private protected override void FreeRings()
    {
        foreach (RingBuffer ring in _rings)
            ring.Dispose();
        foreach (Descriptor descriptor in _descriptors)
            descriptor.Dispose();
        foreach (ReaderClaim claim in _claims)
            claim.Dispose();
    }

    private RingBufferReader Add(BpfRingBuffer map, Func<int, uint, RingBuffer> create)
    {
        Enter();
        try
        {
            // A descriptor of its own: epoll(7) forgets the map when the object closes the last one.
            var claim = new ReaderClaim(map);
            Descriptor? descriptor = null;
            RingBuffer? ring = null;
            try
            {
                using (map.Use(out int fd))
                    descriptor = Descriptor.Duplicate(fd);
                ring = create(descriptor.Value, map.MaxEntries);
                Watch(descriptor.Value, $"ring buffer '{map.Name}'");
            }
            catch
            {
                ring?.Dispose();
                descriptor?.Dispose();
                claim.Dispose();
                throw;
            }

            _rings.Add(ring);
            _descriptors.Add(descriptor);
            _claims.Add(claim);
            return this;
        }
        finally
        {
            Leave();
        }
    }
}
