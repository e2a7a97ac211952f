using System.Diagnostics;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Tmds.Linux;
using static Tmds.Linux.LibC;

namespace LibbpfSharp;

/// <summary>
/// Reads the kernel's trace_pipe, where <c>bpf_printk</c> (bpf_trace_printk) writes. For debugging: the pipe is one for the whole
/// machine, and each line goes to one of its readers. Needs root, or read access to tracefs.
/// </summary>
/// <threadsafety>One thread at a time reads. Dispose may come from another; a read under way then ends within its time.</threadsafety>
public sealed unsafe class TracePipe : IDisposable
{
    private readonly SafeFileHandle _pipe;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    private TracePipe(SafeFileHandle pipe) => _pipe = pipe;

    /// <summary>How many loss reports ("CPU:0 [LOST 5 EVENTS]") were passed over: the trace's own buffer had overflowed.</summary>
    public long LossReports { get; private set; }

    /// <summary>Opens the pipe of the mounted tracefs.</summary>
    /// <returns>The reader; dispose it.</returns>
    /// <exception cref="LibbpfException">tracefs is not mounted, or not readable for this user.</exception>
    public static TracePipe Open()
    {
        string? folder = Tracefs.Path;
        string path = (folder ?? "/sys/kernel/tracing") + "/trace_pipe";
        fixed (byte* native = Encoding.UTF8.GetBytes(path + '\0'))
        {
            int fd = open(native, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
            if (fd < 0)
            {
                int error = Failure.LastError();
                throw new LibbpfException($"Opening '{path}'", error, hint: Tracefs.Hint(error, "trace_pipe") ?? Failure.Hint(error, []));
            }

            return new TracePipe(new SafeFileHandle(fd, ownsHandle: true));
        }
    }

    /// <summary>Reads the next line, waiting for it if need be. Lines that are not events are passed over.</summary>
    /// <param name="timeout">How long to wait at most; <see cref="Timeout.InfiniteTimeSpan"/> without end.</param>
    /// <param name="line">The line.</param>
    /// <returns><see langword="false"/> when the time is up.</returns>
    /// <exception cref="LibbpfException">The pipe could not be read.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    public bool TryRead(TimeSpan timeout, out TraceLine line)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            while (TakeLine() is { } text)
            {
                if (TraceLine.TryParse(text, out line))
                    return true;
                if (text.Contains("[LOST ", StringComparison.Ordinal))
                    LossReports++;
            }

            // Rounded up: a wait must not end early.
            double left = timeout == Timeout.InfiniteTimeSpan ? -1 : Math.Max(0, Math.Ceiling((timeout - Stopwatch.GetElapsedTime(start)).TotalMilliseconds));
            if (!Fill((long)left))
            {
                line = default;
                return false;
            }
        }
    }

    /// <summary>Closes the pipe. Further calls do nothing.</summary>
    public void Dispose() => _pipe.Dispose();

    private string? TakeLine()
    {
        int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        if (length < 0)
            return null;
        string text = Encoding.UTF8.GetString(_buffer, _start, length);
        _start += length + 1;
        return text;
    }

    /// <summary>Reads what there is, or waits for it; <see langword="false"/> when the time is up.</summary>
    private bool Fill(long milliseconds)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        // The kernel's lines have at most a page (TRACE_SEQ); one without an end would otherwise never be got rid of.
        if (_end == _buffer.Length)
            _end = 0;

        bool added = false;
        try
        {
            _pipe.DangerousAddRef(ref added);
            int fd = (int)_pipe.DangerousGetHandle();
            while (true)
            {
                ssize_t count;
                fixed (byte* buffer = _buffer)
                    count = read(fd, buffer + _end, _buffer.Length - _end);
                if (count > 0)
                {
                    _end += (int)count;
                    return true;
                }

                int error = count < 0 ? Failure.LastError() : 0;
                if (error is not (0 or Errno.EAGAIN or Errno.EINTR))
                    throw new LibbpfException("Reading the kernel's trace_pipe", error);

                var ready = new pollfd { fd = fd, events = POLLIN };
                int result = poll(&ready, 1, (int)Math.Min(milliseconds, int.MaxValue));
                if (result == 0)
                    return false;
                error = result < 0 ? Failure.LastError() : 0;

                // The caller knows how much time is left now.
                if (error == Errno.EINTR)
                    return true;
                if (error != 0)
                    throw new LibbpfException("Waiting for the kernel's trace_pipe", error);
            }
        }
        finally
        {
            if (added)
                _pipe.DangerousRelease();
        }
    }
}
