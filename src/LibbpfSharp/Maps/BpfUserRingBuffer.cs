using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A ring buffer that carries records from this process to BPF programs, which take them with <c>bpf_user_ringbuf_drain</c> (BPF_MAP_TYPE_USER_RINGBUF). Linux 6.1, libbpf 1.1.</summary>
/// <threadsafety>Any thread; make one writer: the ring has one producer.</threadsafety>
public sealed unsafe class BpfUserRingBuffer : BpfMap, IBpfMap<BpfUserRingBuffer>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A user ring buffer map: <c>obj.Maps["commands"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfUserRingBuffer(BpfMap map)
        : base(map, BpfMapType.UserRingBuffer)
    {
    }

    /// <summary>Maps the ring into this process (user_ring_buffer__new).</summary>
    /// <returns>The writer; dispose it. It may outlive the object.</returns>
    /// <exception cref="LibbpfException">The ring could not be mapped.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public UserRingBufferWriter CreateWriter()
    {
        using HandleUse use = Source.Use(out int fd);
        using var messages = LibbpfMessages.Collect();
        user_ring_buffer* ring = Libbpf.user_ring_buffer__new(fd, null);
        int errno = Failure.LastError();
        if (ring is null)
            Failure.Throw($"Mapping user ring buffer '{Name}'", errno, messages);
        return new UserRingBufferWriter(Name, MaxEntries, new UserRingBufferHandle(ring));
    }

    static BpfInnerMap IBpfMap<BpfUserRingBuffer>.Shape => new(BpfMapType.UserRingBuffer, 0, 0, 0);

    static BpfUserRingBuffer IBpfMap<BpfUserRingBuffer>.View(BpfMap map) => new(map);
}
