namespace LibbpfSharp;

/// <summary>
/// A ring buffer that carries records from BPF programs to this process (BPF_MAP_TYPE_RINGBUF; Documentation/bpf/ringbuf.rst).
/// Linux 5.8.
/// </summary>
/// <remarks>A ring buffer has one consumer: make one reader for it, or every reader sees only some of the records.</remarks>
/// <threadsafety>Any thread; a reader has rules of its own.</threadsafety>
public sealed class BpfRingBuffer : BpfMap
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A ring buffer map: <c>obj.Maps["events"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfRingBuffer(BpfMap map)
        : base(map, BpfMapType.RingBuffer)
    {
    }

    /// <summary>A reader that hands every record to a handler as bytes, without a copy.</summary>
    /// <param name="handler">Called in <see cref="RingBufferReader.Poll(TimeSpan, CancellationToken)"/> and <see cref="RingBufferReader.Consume"/>.</param>
    /// <returns>The reader; dispose it. It may outlive the object.</returns>
    /// <exception cref="LibbpfException">The ring buffer could not be mapped.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public RingBufferReader CreateReader(RingBufferHandler handler)
    {
        var reader = new RingBufferReader();
        try
        {
            reader.Add(this, handler);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>A reader that hands every record to a handler as a struct, read in place.</summary>
    /// <typeparam name="T">The record's type, as the program writes it; a generated skeleton has it.</typeparam>
    /// <param name="handler">Called in <see cref="RingBufferReader.Poll(TimeSpan, CancellationToken)"/> and <see cref="RingBufferReader.Consume"/>.</param>
    /// <returns>The reader; dispose it. It may outlive the object.</returns>
    /// <inheritdoc cref="CreateReader(RingBufferHandler)" path="/exception"/>
    public RingBufferReader CreateReader<T>(RingBufferHandler<T> handler)
        where T : unmanaged
    {
        var reader = new RingBufferReader();
        try
        {
            reader.Add(this, handler);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
