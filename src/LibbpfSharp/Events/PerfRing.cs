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
    private readonly nuint _mask;
    private readonly nuint _commitEvery;
    private byte[] _joined = [];
    private nuint _position;
    private long _lost;

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

    /// <summary>The loop below, in the derived class's generic instance.</summary>
    protected abstract int Drain(nuint end);

    /// <summary>The loop of <see cref="DrainUpTo"/>, compiled per kind of handler.</summary>
    protected int Drain<TSink>(nuint end, TSink sink)
        where TSink : struct, IRecordSink
    {
        byte* data = _data;
        nuint mask = _mask;
        nuint position = _position;
        nuint commitAt = position + _commitEvery;
        int count = 0;
        while (position < end)
        {
            nuint offset = position & mask;
            byte* record = data + offset;
            uint size = ((perf_event_header*)record)->size;
            var type = (perf_event_type)((perf_event_header*)record)->type;
            position += size;

            // Before the handler: a record whose handler throws must not come again.
            _position = position;
            if (offset + size > mask + 1)
            {
                fixed (byte* joined = Join(offset, size))
                    count += Handle(joined, type, size, sink);
            }
            else
            {
                count += Handle(record, type, size, sink);
            }

            if (position >= commitAt)
            {
                Volatile.Write(ref Header.data_tail, position);
                commitAt = position + _commitEvery;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Handle<TSink>(byte* record, perf_event_type type, uint size, TSink sink)
        where TSink : struct, IRecordSink
    {
        if (type == perf_event_type.PERF_RECORD_SAMPLE)
        {
            sink.Handle(record + SampleStart, size - SampleStart);
            return 1;
        }

        if (type == perf_event_type.PERF_RECORD_LOST)
            CountLost(*(ulong*)(record + LostCount));
        return 0;
    }

    private void CountLost(ulong count)
    {
        Volatile.Write(ref _lost, _lost + (long)count);
        _lostHandler?.Invoke(Cpu, count);
    }

    // The ring is mapped once (the kernel refuses a second mapping next to the first), so what its end splits is copied.
    private byte[] Join(nuint offset, uint size)
    {
        if (_joined.Length < size)
            _joined = GC.AllocateUninitializedArray<byte>(ushort.MaxValue + 1);
        int first = (int)(_mask + 1 - offset);
        new ReadOnlySpan<byte>(_data + offset, first).CopyTo(_joined);
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
        void Handle(byte* record, uint size);
    }
}
