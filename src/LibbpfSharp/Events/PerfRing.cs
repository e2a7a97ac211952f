using System.Runtime.CompilerServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// The ring of one CPU of a perf buffer, read from its mapping (kernel/events/ring_buffer.c): a page with the positions of both sides,
/// <c>struct perf_event_mmap_page</c>, and the data. A record is an 8-byte header (type, length) and, for what programs write, a 4-byte
/// length and the bytes.
/// </summary>
/// <remarks>
/// Sound because: the mapping is owned here and unmapped only by <see cref="Dispose"/>, which the reader calls when no thread drains; the
/// kernel writes whole records before it moves data_head, and none before data_tail, which is stored with release order after the
/// handler returned; lengths are multiples of 8, so that a header is never split by the ring's end, and a record that is split is
/// joined in a buffer that the largest possible one fits (its length has 16 bits).
/// </remarks>
internal abstract unsafe class PerfRing : IDisposable
{
    // Of a sample: header and raw length. Of a lost record: header, id and count.
    private const int SampleStart = 12, LostCount = 16;

    // As in RingBuffer: a store for each record would bounce its cache line.
    private const int CommitsPerRound = 8;

    private readonly Descriptor _event;
    private readonly MappedMemory _memory;
    private readonly PerfBufferLostHandler? _lostHandler;
    private readonly byte* _data;
    private readonly byte* _end;
    private readonly nuint _mask;
    private readonly nuint _commitEvery;
    private byte[] _joined = [];
    private nuint _position;
    private long _lost;

    // Of the call under way: where the next record begins, the last sample's header, and how far that made it go. No sample has the first header.
    private byte* _next;
    private ulong _header;
    private uint _step;

    protected PerfRing(string name, int cpu, PerfBufferOptions options, PerfBufferLostHandler? lostHandler)
    {
        Name = name;
        Cpu = cpu;
        _lostHandler = lostHandler;
        _event = Open(name, cpu, options);
        try
        {
            nuint page = (nuint)Environment.SystemPageSize;
            _memory = MappedMemory.Map(
                _event.Value,
                0,
                page * (1 + (nuint)options.PagesPerCpu),
                writable: true,
                $"Mapping perf buffer '{name}' of CPU {cpu}",
                "The memory is more than this user may lock: fewer pages, CAP_IPC_LOCK, or /proc/sys/kernel/perf_event_mlock_kb.");
            _data = _memory.Address + page;
            _mask = page * (nuint)options.PagesPerCpu - 1;
            _end = _data + _mask + 1;
            _commitEvery = (_mask + 1) / CommitsPerRound;
        }
        catch
        {
            _event.Dispose();
            throw;
        }
    }

    public string Name { get; }

    public int Cpu { get; }

    public int FileDescriptor => _event.Value;

    public long Lost => Volatile.Read(ref _lost);

    public long Backlog => (long)((nuint)Volatile.Read(ref Header.data_head) - _position);

    private ref perf_event_mmap_page Header => ref Unsafe.AsRef<perf_event_mmap_page>(_memory.Address);

    /// <summary>
    /// Hands over the records that were there when it was called, so that a fast producer cannot keep it. A record whose handler
    /// threw counts as consumed; the next one is the next call's.
    /// </summary>
    /// <param name="bytes">Stop before the record that starts so many bytes on.</param>
    /// <returns>How many records were handed over.</returns>
    public int DrainUpTo(nuint bytes)
    {
        nuint waiting = (nuint)Volatile.Read(ref Header.data_head) - _position;
        if (waiting == 0)
            return 0;
        try
        {
            return Drain(_position + nuint.Min(waiting, bytes));
        }
        finally
        {
            Volatile.Write(ref Header.data_tail, _position);
        }
    }

    public void Dispose()
    {
        _memory.Dispose();
        _event.Dispose();
    }

    /// <summary>The loop below for the derived class's kind of handler.</summary>
    protected abstract int Drain(nuint end);

    /// <summary>What a record below <see cref="IRecordSink.MinimumSize"/> is answered with.</summary>
    protected abstract Exception TooShort(uint size);

    /// <summary>The loop of <see cref="DrainUpTo"/>, compiled per kind of handler.</summary>
    protected int Drain<TSink>(nuint end, TSink sink)
        where TSink : struct, IRecordSink
    {
        int count = 0;
        while (true)
        {
            nuint offset = _position & _mask;
            nuint piece = nuint.Min(nuint.Min(end - _position, _commitEvery), _mask + 1 - offset);
            byte* first = _data + offset;
            _next = first;
            try
            {
                count += DrainPiece(first, first + piece, sink);
            }
            finally
            {
                _position += (nuint)(_next - first);
            }

            if (_position >= end)
                return count;
            Volatile.Write(ref Header.data_tail, _position);
        }
    }

    /// <summary>Hands over the records that begin before <paramref name="stop"/>, of which the last may be split by the ring's end.</summary>
    /// <remarks>As in <see cref="RingBuffer"/>: where the next record begins is guessed from the last one's length.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int DrainPiece<TSink>(byte* record, byte* stop, TSink sink)
        where TSink : struct, IRecordSink
    {
        int count = 0;
        while (true)
        {
            // Samples as long as the one before.
            while (record < stop && *(ulong*)record == _header)
            {
                // Before the handler: a record whose handler throws must not come again.
                _next = record + _step;
                if (record + _step > _end)
                {
                    fixed (byte* joined = Join(record, _step))
                        sink.Handle(Cpu, joined + SampleStart, _step - SampleStart);
                    return count + 1;
                }

                sink.Handle(Cpu, record + SampleStart, _step - SampleStart);
                record += _step;
                count++;
            }

            if (record >= stop)
                return count;
            var type = (perf_event_type)((perf_event_header*)record)->type;
            uint step = ((perf_event_header*)record)->size;
            if (type != perf_event_type.PERF_RECORD_SAMPLE)
            {
                _next = record + step;
                if (type == perf_event_type.PERF_RECORD_LOST)
                    CountLost(record, step);
                record += step;
                continue;
            }

            if (step - SampleStart < TSink.MinimumSize)
            {
                _next = record + step;
                throw TooShort(step - SampleStart);
            }

            _header = *(ulong*)record;
            _step = step;
        }
    }

    private void CountLost(byte* record, uint size)
    {
        ulong count;
        if (record + size > _end)
        {
            fixed (byte* joined = Join(record, size))
                count = *(ulong*)(joined + LostCount);
        }
        else
        {
            count = *(ulong*)(record + LostCount);
        }

        Volatile.Write(ref _lost, _lost + (long)count);
        _lostHandler?.Invoke(Cpu, count);
    }

    // The ring is mapped once (the kernel refuses a second mapping next to the first), so what its end splits is copied.
    private byte[] Join(byte* record, uint size)
    {
        if (_joined.Length < size)
            _joined = GC.AllocateUninitializedArray<byte>(ushort.MaxValue + 1);
        int first = (int)(_end - record);
        new ReadOnlySpan<byte>(record, first).CopyTo(_joined);
        new ReadOnlySpan<byte>(_data, (int)size - first).CopyTo(_joined.AsSpan(first));
        return _joined;
    }

    private static Descriptor Open(string name, int cpu, PerfBufferOptions options)
    {
        const ulong CloseOnExec = 8; // PERF_FLAG_FD_CLOEXEC
        var attributes = new perf_event_attr
        {
            type = (uint)perf_type_id.PERF_TYPE_SOFTWARE,
            size = (uint)sizeof(perf_event_attr),
            config = (ulong)perf_sw_ids.PERF_COUNT_SW_BPF_OUTPUT,
            sample_type = (ulong)perf_event_sample_format.PERF_SAMPLE_RAW,
        };
        attributes.sample_period = 1;
        if (options.WakeUpBytes > 0)
        {
            attributes.watermark = 1;
            attributes.wakeup_watermark = (uint)options.WakeUpBytes;
        }
        else
        {
            attributes.wakeup_events = (uint)options.WakeUpRecords;
        }

        int fd = Linux.PerfEventOpen(&attributes, -1, cpu, -1, CloseOnExec);
        int error = fd < 0 ? Failure.LastError() : 0;
        return fd >= 0 ? new Descriptor(fd) : throw new LibbpfException($"Opening perf buffer '{name}' on CPU {cpu}", error, hint: error switch
        {
            Errno.ENODEV => "The CPU is offline.",
            Errno.EINVAL => "There is no such CPU.",
            Errno.EACCES or Errno.EPERM => "Needs root or CAP_PERFMON, or /proc/sys/kernel/perf_event_paranoid of 0 or less.",
            _ => Failure.Hint(error, []),
        });
    }

    protected interface IRecordSink
    {
        static abstract uint MinimumSize { get; }

        void Handle(int cpu, byte* record, uint size);
    }
}
