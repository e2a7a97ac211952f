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
        try
        {
            nuint waiting = Volatile.Read(ref ProducerPosition) - _position;
            return Drain(_position + nuint.Min(waiting, bytes));
        }
        finally
        {
            Volatile.Write(ref ConsumerPosition, _position);
        }
    }

    public void Dispose()
    {
        _consumer.Dispose();
        _producer.Dispose();
    }

    /// <summary>Hands one record over. A base class's virtual call would cost a tenth of the whole; so the loop below is in the derived class's generic instance.</summary>
    protected abstract int Drain(nuint end);

    /// <summary>The loop of <see cref="DrainUpTo"/>, compiled per kind of handler.</summary>
    protected int Drain<THandler>(nuint end, THandler handler)
        where THandler : struct, IRecordSink
    {
        byte* data = _data;
        nuint mask = _mask;
        nuint position = _position;
        nuint commitAt = position + _commitEvery;
        int count = 0;
        while (position < end)
        {
            byte* record = data + (position & mask);
            uint length = Volatile.Read(ref *(uint*)record);
            if ((length & BusyBit) != 0)
                break;
            uint size = length & ~DiscardBit;
            position += (size + HeaderSize + 7) & ~7u;

            // Before the handler: a record whose handler throws must not come again.
            _position = position;
            if (length == size)
            {
                handler.Handle(record + HeaderSize, size);
                count++;
            }

            if (position >= commitAt)
            {
                Volatile.Write(ref ConsumerPosition, position);
                commitAt = position + _commitEvery;
            }
        }

        return count;
    }

    protected interface IRecordSink
    {
        void Handle(byte* record, uint size);
    }
}
