using System.Diagnostics;
using Microsoft.Win32.SafeHandles;
using Tmds.Linux;
using static Tmds.Linux.LibC;

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
public sealed unsafe class RingBufferReader : IDisposable
{
    private const int MaxEvents = 64;
    private const int Idle = 0, Busy = 1, DisposedWhileBusy = 2, Disposed = 3;

    private readonly List<RingBuffer> _rings = [];
    private readonly SafeFileHandle _epoll;
    private readonly SafeFileHandle _wakeup;
    private int _state;

    /// <summary>A reader without rings; add them with <see cref="Add(BpfRingBuffer, RingBufferHandler)"/>.</summary>
    /// <exception cref="LibbpfException">No descriptor could be had (epoll_create1(2), eventfd(2)).</exception>
    public RingBufferReader()
    {
        _epoll = Owned(epoll_create1(EPOLL_CLOEXEC), "Creating an epoll instance");
        try
        {
            _wakeup = Owned(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "Creating an event descriptor");
            Watch(_wakeup, "an event descriptor");
        }
        catch
        {
            _wakeup?.Dispose();
            _epoll.Dispose();
            throw;
        }
    }

    /// <summary>Bytes that wait in the rings, record headers included: how far the reader is behind.</summary>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    /// <exception cref="InvalidOperationException">Another thread is in Poll or Consume.</exception>
    public long Backlog
    {
        get
        {
            Enter();
            try
            {
                long sum = 0;
                foreach (RingBuffer ring in _rings)
                    sum += ring.Backlog;
                return sum;
            }
            finally
            {
                Leave();
            }
        }
    }

    /// <summary>Adds a ring whose records are handed over as bytes.</summary>
    /// <param name="map">The ring buffer of a loaded object. The object may be disposed before the reader.</param>
    /// <param name="handler">Called for each record.</param>
    /// <returns>This reader.</returns>
    /// <exception cref="LibbpfException">The ring buffer could not be mapped.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or another thread is in Poll or Consume.</exception>
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

    /// <summary>Hands over what is there, without waiting.</summary>
    /// <returns>How many records were handed over.</returns>
    /// <exception cref="InvalidOperationException">Another thread, or a handler, is in Poll or Consume.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    public int Consume() => Consume(nuint.MaxValue);

    /// <summary>As <see cref="Consume()"/>, but of each ring only the records that start in its next so many bytes.</summary>
    internal int Consume(nuint bytes)
    {
        Enter();
        try
        {
            return Drain(bytes);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>
    /// Hands over what is there or, when there is nothing, waits for the first records. Returns under a fast producer too: what
    /// arrives while it runs may be left to the next call.
    /// </summary>
    /// <param name="timeout">How long to wait at most; <see cref="TimeSpan.Zero"/> not at all, <see cref="Timeout.InfiniteTimeSpan"/> without end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many records were handed over; 0 when the time is up.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before or while it waited.</exception>
    /// <exception cref="InvalidOperationException">Another thread, or a handler, is in Poll or Consume.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed, before or while it waited.</exception>
    public int Poll(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        if (timeout < TimeSpan.Zero && timeout != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout must not be negative, unless it is infinite.");
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        CancellationTokenRegistration registration = default;
        try
        {
            int count = Drain(nuint.MaxValue);
            if (count > 0 || timeout == TimeSpan.Zero)
                return count;

            registration = cancellationToken.UnsafeRegister(static reader => ((RingBufferReader)reader!).Wake(), this);
            long start = Stopwatch.GetTimestamp();
            while (true)
            {
                TimeSpan left = timeout == Timeout.InfiniteTimeSpan ? timeout : timeout - Stopwatch.GetElapsedTime(start);
                Wait(left);
                ObjectDisposedException.ThrowIf(Volatile.Read(ref _state) == DisposedWhileBusy, this);
                cancellationToken.ThrowIfCancellationRequested();
                count = Drain(nuint.MaxValue);
                if (count > 0)
                    return count;

                // A record that is reserved but not yet submitted makes the descriptor ready; give its producer the CPU.
                Thread.Yield();
                if (timeout != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(start) >= timeout)
                    return 0;
            }
        }
        finally
        {
            registration.Dispose();
            Leave();
        }
    }

    /// <summary>Unmaps the rings and closes the reader's descriptors. Records not read stay in the map. Further calls do nothing.</summary>
    public void Dispose()
    {
        // The thread in Poll frees everything when it leaves; freeing here would take the memory from under it.
        if (Interlocked.CompareExchange(ref _state, DisposedWhileBusy, Busy) == Busy)
        {
            Wake();
            return;
        }

        if (Interlocked.CompareExchange(ref _state, Disposed, Idle) == Idle)
            Free();
    }

    /// <summary>Returns when there is something to read, when <see cref="Wake"/> was called, or for no reason.</summary>
    internal void WaitForRecords()
    {
        Enter();
        try
        {
            Wait(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            Leave();
        }
    }

    private RingBufferReader Add(BpfRingBuffer map, Func<int, uint, RingBuffer> create)
    {
        Enter();
        try
        {
            int fd = map.FileDescriptor;
            var ring = create(fd, map.MaxEntries);
            try
            {
                Watch(fd, $"ring buffer '{map.Name}'");
            }
            catch
            {
                ring.Dispose();
                throw;
            }

            _rings.Add(ring);
            return this;
        }
        finally
        {
            Leave();
        }
    }

    private int Drain(nuint bytes)
    {
        int count = 0;
        foreach (RingBuffer ring in _rings)
            count += ring.DrainUpTo(bytes);
        return count;
    }

    private void Wait(TimeSpan left)
    {
        // Rounded up: a wait that ends early would turn the rest of the time into a busy loop.
        int milliseconds = left == Timeout.InfiniteTimeSpan ? -1 : (int)Math.Min(int.MaxValue, Math.Ceiling(left.TotalMilliseconds));
        epoll_event* events = stackalloc epoll_event[MaxEvents];
        int count = epoll_wait(Descriptor(_epoll), events, MaxEvents, Math.Max(milliseconds, -1));
        int error = count < 0 ? Failure.LastError() : 0;
        if (error is not (0 or Errno.EINTR))
            throw new LibbpfException("Waiting for ring buffer records", error);

        // A wake-up that came too late for its Poll must not end the waits of later ones.
        ulong wakeups;
        for (int i = 0; i < count; i++)
        {
            if (events[i].data.fd == Descriptor(_wakeup))
                _ = read(Descriptor(_wakeup), &wakeups, sizeof(ulong));
        }
    }

    internal void Wake()
    {
        ulong one = 1;
        bool added = false;
        try
        {
            _wakeup.DangerousAddRef(ref added);
            _ = write(Descriptor(_wakeup), &one, sizeof(ulong));
        }
        catch (ObjectDisposedException)
        {
            // The reader was freed between the cancellation and this call; nobody waits any more.
        }
        finally
        {
            if (added)
                _wakeup.DangerousRelease();
        }
    }

    private void Enter()
    {
        int state = Interlocked.CompareExchange(ref _state, Busy, Idle);
        if (state == Idle)
            return;
        ObjectDisposedException.ThrowIf(state != Busy, this);
        throw new InvalidOperationException("The reader is in use: by another thread, or by the handler that made this call. A ring buffer has one consumer at a time.");
    }

    private void Leave()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Busy) == Busy)
            return;
        Volatile.Write(ref _state, Disposed);
        Free();
    }

    private void Free()
    {
        foreach (RingBuffer ring in _rings)
            ring.Dispose();
        _wakeup.Dispose();
        _epoll.Dispose();
    }

    private void Watch(SafeFileHandle descriptor, string what) => Watch(Descriptor(descriptor), what);

    private void Watch(int fd, string what)
    {
        epoll_event interest = default;
        interest.events = EPOLLIN;
        interest.data.fd = fd;
        if (epoll_ctl(Descriptor(_epoll), EPOLL_CTL_ADD, fd, &interest) < 0)
            throw new LibbpfException($"Watching {what}", Failure.LastError());
    }

    private static int Descriptor(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    private static SafeFileHandle Owned(int fd, string operation) =>
        fd >= 0 ? new SafeFileHandle(fd, ownsHandle: true) : throw new LibbpfException(operation, Failure.LastError());
}
