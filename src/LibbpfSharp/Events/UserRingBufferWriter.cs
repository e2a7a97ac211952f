using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Writes records into a user ring buffer, without a copy where the caller fills them in place. Stands for libbpf's <c>user_ring_buffer__reserve</c>, <c>__submit</c> and <c>__discard</c>. Linux 6.1, libbpf 1.1.</summary>
/// <remarks>
/// Programs get the records in the order in which room for them was reserved. Submitting makes no system call and wakes no program: one
/// sees the record when it next calls <c>bpf_user_ringbuf_drain</c>.
/// </remarks>
/// <threadsafety>
/// Any thread: reserving is serialized here, filling is not. A write that waits for room makes the others wait as well. Dispose: any
/// time; the ring is unmapped when the last write under way has ended.
/// </threadsafety>
public sealed unsafe class UserRingBufferWriter : IDisposable
{
    private readonly string _name;
    private readonly uint _size;
    private readonly UserRingBufferHandle _handle;
    private readonly Lock _reserving = new();

    internal UserRingBufferWriter(string name, uint size, UserRingBufferHandle handle)
    {
        _name = name;
        _size = size;
        _handle = handle;
    }

    /// <summary>Reserves a record, has it filled in place and submits it, if there is room.</summary>
    /// <param name="size">Bytes of the record.</param>
    /// <param name="fill">Called at once, on this thread. When it returns <see langword="false"/> or throws, the record is discarded.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative, or does not fit an empty ring.</exception>
    /// <exception cref="LibbpfException">libbpf refused.</exception>
    /// <exception cref="ObjectDisposedException">The writer is disposed.</exception>
    public bool TryWrite(int size, UserRingBufferFill fill) => TryWrite(size, TimeSpan.Zero, fill);

    /// <summary>Reserves a record, has it filled in place and submits it; waits for room when there is none (user_ring_buffer__reserve_blocking).</summary>
    /// <param name="size">Bytes of the record.</param>
    /// <param name="timeout">How long to wait, in whole milliseconds; <see cref="Timeout.InfiniteTimeSpan"/> for ever. A program has to drain the ring meanwhile.</param>
    /// <param name="fill">Called at once, on this thread. When it returns <see langword="false"/> or throws, the record is discarded.</param>
    /// <returns>Whether there was room.</returns>
    /// <inheritdoc cref="TryWrite(int, UserRingBufferFill)" path="/exception"/>
    public bool TryWrite(int size, TimeSpan timeout, UserRingBufferFill fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        CheckSize(size);
        using var use = new HandleUse(_handle);
        void* record = Reserve(size, timeout);
        if (record is null)
            return false;

        // The span must not outlive the reservation: it lives on the stack of fill, which cannot keep it.
        bool submit = false;
        try
        {
            submit = fill(new Span<byte>(record, size));
        }
        finally
        {
            Finish(record, submit);
        }

        return true;
    }

    /// <summary>Writes a copy of some bytes as a record, if there is room.</summary>
    /// <param name="record">The bytes.</param>
    /// <returns>Whether there was room.</returns>
    /// <inheritdoc cref="TryWrite(int, UserRingBufferFill)" path="/exception"/>
    public bool TryWrite(ReadOnlySpan<byte> record) => TryWrite(record, TimeSpan.Zero);

    /// <summary>Writes a copy of some bytes as a record; waits for room when there is none.</summary>
    /// <param name="record">The bytes.</param>
    /// <param name="timeout">How long to wait, in whole milliseconds; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <returns>Whether there was room.</returns>
    /// <inheritdoc cref="TryWrite(int, UserRingBufferFill)" path="/exception"/>
    public bool TryWrite(ReadOnlySpan<byte> record, TimeSpan timeout)
    {
        CheckSize(record.Length);
        using var use = new HandleUse(_handle);
        void* target = Reserve(record.Length, timeout);
        if (target is null)
            return false;
        record.CopyTo(new Span<byte>(target, record.Length));
        Finish(target, submit: true);
        return true;
    }

    /// <summary>Writes a copy of a struct as a record, if there is room.</summary>
    /// <typeparam name="T">The record's type, as the program reads it.</typeparam>
    /// <param name="record">The struct.</param>
    /// <returns>Whether there was room.</returns>
    /// <inheritdoc cref="TryWrite(int, UserRingBufferFill)" path="/exception"/>
    public bool TryWrite<T>(in T record)
        where T : unmanaged => TryWrite(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in record)));

    /// <summary>Unmaps the ring. Records that were submitted stay for the programs.</summary>
    public void Dispose() => _handle.Dispose();

    private void CheckSize(int size)
    {
        const int HeaderSize = 8;
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if ((uint)size > _size - HeaderSize)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"User ring buffer '{_name}' has {_size} bytes.");
    }

    private void* Reserve(int size, TimeSpan timeout)
    {
        using var messages = LibbpfMessages.Collect();
        void* record;
        int errno;
        lock (_reserving)
        {
            if (timeout == TimeSpan.Zero)
            {
                record = Libbpf.user_ring_buffer__reserve(_handle.Value, (uint)size);
                errno = record is null ? Failure.LastError() : 0;
            }
            else
            {
                long start = Environment.TickCount64;
                do
                {
                    // A signal ends libbpf's wait; what is left of the time is waited again.
                    int milliseconds = -1;
                    if (timeout != Timeout.InfiniteTimeSpan)
                        milliseconds = (int)Math.Clamp(timeout.TotalMilliseconds - (Environment.TickCount64 - start), 0, int.MaxValue);
                    record = Libbpf.user_ring_buffer__reserve_blocking(_handle.Value, (uint)size, milliseconds);
                    errno = record is null ? Failure.LastError() : 0;
                }
                while (errno == Errno.EINTR);
            }
        }

        if (record is null && errno != Errno.ENOSPC)
            Failure.Throw($"Reserving {size} bytes in user ring buffer '{_name}'", errno, messages);
        return record;
    }

    private void Finish(void* record, bool submit)
    {
        if (submit)
            Libbpf.user_ring_buffer__submit(_handle.Value, record);
        else
            Libbpf.user_ring_buffer__discard(_handle.Value, record);
    }
}
