namespace LibbpfSharp;

/// <summary>
/// Perf events by CPU: the rings of a perf buffer, which programs write to with <c>bpf_perf_event_output</c>, or counters that they read with
/// <c>bpf_perf_event_read_value</c> (BPF_MAP_TYPE_PERF_EVENT_ARRAY). Linux 4.3, the perf buffer 4.4.
/// </summary>
/// <remarks>
/// For a perf buffer the C definition needs neither sizes nor entries: key and value have 4 bytes, and libbpf makes as many entries as
/// the system can have CPUs. A perf buffer has one reader: in this process a second one is refused, in another it takes the first one's place in the map.
/// Each operation with a descriptor is one bpf(2) system call and allocates nothing.
/// </remarks>
/// <threadsafety>Any thread; a reader has rules of its own.</threadsafety>
public sealed class BpfPerfEventArray : BpfDescriptorArray, IBpfMap<BpfPerfEventArray>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["counters"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfPerfEventArray(BpfMap map)
        : base(map, BpfMapType.PerfEventArray)
    {
    }

    /// <summary>A reader that hands every record to a handler as bytes.</summary>
    /// <param name="handler">Called in <see cref="EventReader.Poll(TimeSpan, CancellationToken)"/> and <see cref="EventReader.Consume()"/> for each record.</param>
    /// <param name="lost">Called there when records were lost; <see cref="PerfBufferReader.Lost"/> counts them anyway.</param>
    /// <param name="options">Size, wake-up and CPUs, or <see langword="null"/> for the defaults.</param>
    /// <returns>The reader; dispose it. It may outlive the object.</returns>
    /// <exception cref="ArgumentException">The options do not fit each other or the map.</exception>
    /// <exception cref="LibbpfException">A ring could not be made: no privilege (EACCES), more memory than the user may lock (EPERM), a CPU that is offline (ENODEV).</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the map has a reader in this process already.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public PerfBufferReader CreateReader(PerfBufferHandler handler, PerfBufferLostHandler? lost = null, PerfBufferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new PerfBufferReader(this, options, (cpu, options) => new BytePerfRing(Name, cpu, options, handler, lost));
    }

    /// <summary>A reader that hands every record to a handler as a struct, read in place.</summary>
    /// <typeparam name="T">The record's type, as the program writes it; a generated skeleton has it. A longer record is read as far as it goes; a shorter one makes Poll throw <see cref="InvalidDataException"/>.</typeparam>
    /// <param name="handler">Called in <see cref="EventReader.Poll(TimeSpan, CancellationToken)"/> and <see cref="EventReader.Consume()"/> for each record.</param>
    /// <param name="lost">Called there when records were lost; <see cref="PerfBufferReader.Lost"/> counts them anyway.</param>
    /// <param name="options">Size, wake-up and CPUs, or <see langword="null"/> for the defaults.</param>
    /// <returns>The reader; dispose it. It may outlive the object.</returns>
    /// <inheritdoc cref="CreateReader(PerfBufferHandler, PerfBufferLostHandler?, PerfBufferOptions?)" path="/exception"/>
    public PerfBufferReader CreateReader<T>(PerfBufferHandler<T> handler, PerfBufferLostHandler? lost = null, PerfBufferOptions? options = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new PerfBufferReader(this, options, (cpu, options) => new TypedPerfRing<T>(Name, cpu, options, handler, lost));
    }

    /// <summary>
    /// The records as an asynchronous stream of copies, in each CPU's order, without end until it is cancelled or left. The rings are the
    /// buffer: a slow consumer fills them, and the kernel loses and counts what does not fit. Up to 64 records of each CPU are taken from the
    /// rings at once; those not yet handed out when the stream is left are gone. The rings are made when the enumeration starts: what programs
    /// write before that fails with ENOENT there.
    /// </summary>
    /// <typeparam name="T">The record's type, as the program writes it; a generated skeleton has it.</typeparam>
    /// <param name="lost">Called, on the consumer's side between two records, when records were lost.</param>
    /// <param name="options">Size, wake-up and CPUs, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>The stream; enumerate it once at a time. Its thread, which waits while the rings are empty, ends with the enumeration.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidDataException">A record is shorter than <typeparamref name="T"/>.</exception>
    /// <inheritdoc cref="CreateReader(PerfBufferHandler, PerfBufferLostHandler?, PerfBufferOptions?)" path="/exception"/>
    public IAsyncEnumerable<T> ReadAllAsync<T>(
        PerfBufferLostHandler? lost = null, PerfBufferOptions? options = null, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        new EventStream<T>(token => new PerfBufferEnumerator<T>(this, lost, options, token), cancellationToken);

    static BpfInnerMap IBpfMap<BpfPerfEventArray>.Shape => new(BpfMapType.PerfEventArray, 4, 4, 0);

    static BpfPerfEventArray IBpfMap<BpfPerfEventArray>.View(BpfMap map) => new(map);
}
