namespace LibbpfSharp;

/// <summary>
/// A ring buffer that carries records from BPF programs to this process (BPF_MAP_TYPE_RINGBUF; Documentation/bpf/ringbuf.rst).
/// Linux 5.8.
/// </summary>
/// <remarks>A ring buffer has one consumer. In this process a second reader or stream is refused; in another process one would take away records, whole or in part.</remarks>
/// <threadsafety>Any thread; a reader has rules of its own.</threadsafety>
public sealed class BpfRingBuffer : BpfMap, IBpfMap<BpfRingBuffer>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A ring buffer map: <c>obj.Maps["events"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfRingBuffer(BpfMap map)
        : base(map, BpfMapType.RingBuffer)
    {
    }

    /// <summary>A reader that hands every record to a handler as bytes, without a copy.</summary>
    /// <param name="handler">Called in <see cref="EventReader.Poll(TimeSpan, CancellationToken)"/> and <see cref="EventReader.Consume()"/>.</param>
    /// <returns>The reader; dispose it. It may outlive the object.</returns>
    /// <exception cref="LibbpfException">The ring buffer could not be mapped.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the ring has a reader or stream in this process already.</exception>
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
    /// <param name="handler">Called in <see cref="EventReader.Poll(TimeSpan, CancellationToken)"/> and <see cref="EventReader.Consume()"/>.</param>
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

    /// <summary>
    /// The records as an asynchronous stream of copies, in order, without end until it is cancelled or left. The ring is the buffer: a
    /// slow consumer fills it, <c>bpf_ringbuf_reserve</c> then fails in the program, and it is for the program to count that.
    /// Up to 256 records are taken from the ring at once; those not yet handed out when the stream is left are gone.
    /// </summary>
    /// <typeparam name="T">The record's type, as the program writes it; a generated skeleton has it.</typeparam>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>The stream; enumerate it once at a time, a second enumeration is refused. Its thread, which waits while the ring is empty, ends with the enumeration.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidDataException">A record is shorter than <typeparamref name="T"/>.</exception>
    /// <inheritdoc cref="CreateReader(RingBufferHandler)" path="/exception"/>
    public IAsyncEnumerable<T> ReadAllAsync<T>(CancellationToken cancellationToken = default)
        where T : unmanaged =>
        new EventStream<T>(token => new RingBufferEnumerator<T>(this, token), cancellationToken);

    static BpfInnerMap IBpfMap<BpfRingBuffer>.Shape => new(BpfMapType.RingBuffer, 0, 0, 0);

    static BpfRingBuffer IBpfMap<BpfRingBuffer>.View(BpfMap map) => new(map);
}
