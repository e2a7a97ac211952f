using System.Runtime.CompilerServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// The user side of one kernel ring buffer, read from its mapping (kernel/bpf/ringbuf.c): a page with the consumer's position, which
/// only we write; a page with the producer's, which we only read; and the data, mapped twice in a row so that no record is split.
/// A record is an 8-byte header (length with two flag bits, and a kernel-internal offset) and its bytes, padded to 8.
/// </summary>
/// <remarks>
/// Sound because: the three parts are one mapping each, owned here and unmapped only by <see cref="Dispose"/>, which the reader calls
/// when no thread drains; the kernel maps the header and data read-only into this process and a program cannot write a header, so a
/// length below a busy or discard bit is one the kernel checked against the ring's size; a record's bytes are not reused before
/// the consumer's position, stored with release order after the handler returned, has passed it.
/// </remarks>
internal abstract unsafe class RingBuffer : IDisposable
{
    private const uint BusyBit = 1u << 31;
    private const uint DiscardBit = 1u << 30;
    private const int HeaderSize = 8;

    // Storing the position for each record would bounce its cache line between the two CPUs; never storing it would stall
    // producers on a full ring. An eighth of the ring is seldom reached in one call.
    private const int CommitsPerRound = 8;

    private readonly MappedMemory _consumer;
    private readonly MappedMemory _producer;
    private readonly byte* _data;
    private readonly nuint _mask;
    private readonly nuint _commitEvery;
    private nuint _position;

    // Of the call under way: where the next record begins, the length of the last one, and how far that made it go. No record has the first length.
    private byte* _next;
    private uint _length = BusyBit | DiscardBit;
    private uint _step;

    protected RingBuffer(string name, int fd, uint size)
    {
        Name = name;
        int page = Environment.SystemPageSize;
        string operation = $"Mapping ring buffer '{name}'";
        _consumer = MappedMemory.Map(fd, 0, (nuint)page, writable: true, operation);
        try
        {
            _producer = MappedMemory.Map(fd, page, (nuint)page + 2 * (nuint)size, writable: false, operation);
        }
        catch
        {
            _consumer.Dispose();
            throw;
        }

        _data = _producer.Address + page;
        _mask = size - 1;
        _commitEvery = size / CommitsPerRound;
        _position = Volatile.Read(ref ConsumerPosition);
    }

    public string Name { get; }

    /// <summary>Bytes that producers have reserved and we have not consumed, headers included.</summary>
    public long Backlog => (long)(Volatile.Read(ref ProducerPosition) - Volatile.Read(ref ConsumerPosition));

    private ref nuint ConsumerPosition => ref Unsafe.AsRef<nuint>(_consumer.Address);

    private ref nuint ProducerPosition => ref Unsafe.AsRef<nuint>(_producer.Address);

    /// <summary>
    /// Hands over the records that were there when it was called, so that a fast producer cannot keep it. A record whose handler
    /// threw counts as consumed; the next one is the next call's.
    /// </summary>
    /// <param name="bytes">Stop before the record that starts so many bytes on.</param>
    /// <returns>How many records were handed over, discarded ones not counted.</returns>
    public int DrainUpTo(nuint bytes)
    {
        nuint waiting = Volatile.Read(ref ProducerPosition) - _position;
        if (waiting == 0)
            return 0;
        byte* first = _data + (_position & _mask);
        _next = first;
        try
        {
            return Drain(first, first + nuint.Min(waiting, bytes));
        }
        finally
        {
            _position += (nuint)(_next - first);
            Volatile.Write(ref ConsumerPosition, _position);
        }
    }

    public void Dispose()
    {
        _consumer.Dispose();
        _producer.Dispose();
    }

    /// <summary>The loop below for the derived class's kind of handler. A virtual call per record would cost a tenth of the whole.</summary>
    protected abstract int Drain(byte* record, byte* end);

    /// <summary>The loop of <see cref="DrainUpTo"/>, compiled per kind of handler.</summary>
    protected int Drain<THandler>(byte* record, byte* end, THandler handler)
        where THandler : struct, IRecordSink
    {
        nuint origin = _position - (nuint)record;
        int count = 0;
        while (true)
        {
            byte* stop = (nuint)(end - record) > _commitEvery ? record + _commitEvery : end;
            count += DrainPiece(record, stop, handler);
            record = _next;
            if (record < stop || record >= end)
                return count;
            Volatile.Write(ref ConsumerPosition, origin + (nuint)record);
        }
    }

    /// <summary>Hands over the records that begin before <paramref name="stop"/>, up to one that is not submitted yet.</summary>
    /// <remarks>
    /// A method of its own, because what it needs again after a handler's call just fits the five registers that a call preserves. Where
    /// the next record begins is not computed from this one's length but taken from the last one's, and that compared: the processor
    /// guesses that records are equally long and goes ahead, without waiting for the length to arrive from memory.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int DrainPiece<THandler>(byte* record, byte* stop, THandler handler)
        where THandler : struct, IRecordSink
    {
        int count = 0;
        while (true)
        {
            // As long as the one before.
            while (record < stop && Volatile.Read(ref *(uint*)record) == _length)
            {
                // Before the handler: a record whose handler throws must not come again.
                _next = record + _step;
                handler.Handle(record + HeaderSize, _length);
                record += _step;
                count++;
            }

            if (record >= stop)
                return count;
            uint length = Volatile.Read(ref *(uint*)record);
            if ((length & BusyBit) != 0)
                return count;
            if ((length & DiscardBit) != 0)
            {
                _next = record += Step(length & ~DiscardBit);
                continue;
            }

            if (length < THandler.MinimumSize)
            {
                _next = record + Step(length);
                throw TooShort(length);
            }

            _length = length;
            _step = Step(length);
        }
    }

    private static uint Step(uint length) => (length + HeaderSize + 7) & ~7u;

    /// <summary>What a record below <see cref="IRecordSink.MinimumSize"/> is answered with.</summary>
    protected abstract Exception TooShort(uint size);

    protected interface IRecordSink
    {
        static abstract uint MinimumSize { get; }

        void Handle(byte* record, uint size);
    }
}
