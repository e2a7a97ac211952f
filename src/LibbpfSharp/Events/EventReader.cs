using System.Diagnostics;
using Microsoft.Win32.SafeHandles;
using Tmds.Linux;
using static Tmds.Linux.LibC;

namespace LibbpfSharp;

/// <summary>What the readers of ring buffers and perf buffers share: waiting for records, handing them over, and ending.</summary>
/// <remarks>
/// <para>An exception from a handler leaves Poll or Consume; its record counts as consumed, nothing is lost and nothing comes twice.</para>
/// <para>
/// <see cref="FileDescriptor"/> goes into an epoll loop of the caller's own, which calls <see cref="Consume()"/> when it is readable;
/// Poll is then not needed.
/// </para>
/// </remarks>
/// <threadsafety>
/// Poll and Consume: one thread at a time, a second gets an <see cref="InvalidOperationException"/>. Dispose: any thread at any
/// time; a Poll under way returns with <see cref="ObjectDisposedException"/>, and the memory is unmapped after that.
/// </threadsafety>
public abstract unsafe class EventReader : IDisposable
{
    private const int MaxEvents = 64;
    private const int Idle = 0, Busy = 1, DisposedWhileBusy = 2, Disposed = 3;

    private readonly SafeFileHandle _epoll;
    private readonly SafeFileHandle _wakeup;
    private int _state;
    private volatile bool _woken;

    private protected EventReader()
    {
        _epoll = Owned(epoll_create1(EPOLL_CLOEXEC), "Creating an epoll instance");
        try
        {
            _wakeup = Owned(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "Creating an event descriptor");
            Watch(Number(_wakeup), "an event descriptor");
        }
        catch
        {
            _wakeup?.Dispose();
            _epoll.Dispose();
            throw;
        }
    }

    /// <summary>
    /// An epoll(7) descriptor that is readable while records wait, for a loop of the caller's own: watch it for EPOLLIN, level-triggered,
    /// and call <see cref="Consume()"/> when it is readable (ring_buffer__epoll_fd, perf_buffer__epoll_fd). Lent: it is closed with the reader.
    /// </summary>
    /// <remarks>
    /// It may be readable when there is nothing to hand over: a record that is reserved but not yet submitted, a cancelled Poll. The events of a
    /// perf buffer tell each wake-up once: call <see cref="Consume()"/> after adding the descriptor to the loop, and whenever it is readable.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    public int FileDescriptor
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _state) is Disposed or DisposedWhileBusy, this);
            return Number(_epoll);
        }
    }

    /// <summary>Bytes that wait to be read, record headers included: how far the reader is behind.</summary>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    /// <exception cref="InvalidOperationException">Another thread is in Poll or Consume.</exception>
    public long Backlog
    {
        get
        {
            Enter();
            try
            {
                return CountBacklog();
            }
            finally
            {
                Leave();
            }
        }
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
            // A wake-up that came too late for its Poll would keep the descriptor readable for ever in a loop that only consumes.
            if (_woken)
                Settle();
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

            registration = cancellationToken.UnsafeRegister(static reader => ((EventReader)reader!).Wake(), this);
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

    private void Wait(TimeSpan left)
    {
        // Rounded up: a wait that ends early would turn the rest of the time into a busy loop.
        int milliseconds = left == Timeout.InfiniteTimeSpan ? -1 : (int)Math.Min(int.MaxValue, Math.Ceiling(left.TotalMilliseconds));
        epoll_event* events = stackalloc epoll_event[MaxEvents];
        int count = epoll_wait(Number(_epoll), events, MaxEvents, Math.Max(milliseconds, -1));
        int error = count < 0 ? Failure.LastError() : 0;
        if (error is not (0 or Errno.EINTR))
            throw new LibbpfException("Waiting for records", error);

        // A wake-up that came too late for its Poll must not end the waits of later ones.
        for (int i = 0; i < count; i++)
        {
            if (events[i].data.fd == Number(_wakeup))
                Settle();
        }
    }

    private void Settle()
    {
        _woken = false;
        ulong wakeups;
        _ = read(Number(_wakeup), &wakeups, sizeof(ulong));
    }

    internal void Wake()
    {
        ulong one = 1;
        bool added = false;
        try
        {
            _wakeup.DangerousAddRef(ref added);
            _ = write(Number(_wakeup), &one, sizeof(ulong));

            // After the write: who sees it can read it.
            _woken = true;
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

    /// <summary>Hands over, of each ring, the records that start in its next so many bytes.</summary>
    private protected abstract int Drain(nuint bytes);

    private protected abstract long CountBacklog();

    /// <summary>Unmaps the rings; called once, when no thread is in the reader.</summary>
    private protected abstract void FreeRings();

    private protected void Enter()
    {
        int state = Interlocked.CompareExchange(ref _state, Busy, Idle);
        if (state == Idle)
            return;
        ObjectDisposedException.ThrowIf(state != Busy, this);
        throw new InvalidOperationException("The reader is in use: by another thread, or by the handler that made this call. It has one consumer at a time.");
    }

    private protected void Leave()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Busy) == Busy)
            return;
        Volatile.Write(ref _state, Disposed);
        Free();
    }

    private void Free()
    {
        FreeRings();
        _wakeup.Dispose();
        _epoll.Dispose();
    }

    /// <summary>Makes Poll wait for a descriptor too. The kernel forgets it when it is closed.</summary>
    private protected void Watch(int fd, string what)
    {
        epoll_event interest = default;
        interest.events = EPOLLIN;
        interest.data.fd = fd;
        if (epoll_ctl(Number(_epoll), EPOLL_CTL_ADD, fd, &interest) < 0)
            throw new LibbpfException($"Watching {what}", Failure.LastError());
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    private static SafeFileHandle Owned(int fd, string operation) =>
        fd >= 0 ? new SafeFileHandle(fd, ownsHandle: true) : throw new LibbpfException(operation, Failure.LastError());
}
