using System.Diagnostics.CodeAnalysis;

namespace LibbpfSharp;

/// <summary>A ring buffer whose records are handed over as a struct, in place.</summary>
internal sealed unsafe class TypedRingBuffer<T>(string name, int fd, uint size, RingBufferHandler<T> handler) : RingBuffer(name, fd, size)
    where T : unmanaged
{
    protected override int Drain(nuint end) => Drain(end, new Sink(this, handler));

    [DoesNotReturn]
    private void ThrowTooShort(uint size) =>
        throw new InvalidDataException($"Ring buffer '{Name}' carried a record of {size} bytes; {typeof(T)} has {sizeof(T)}.");

    private readonly struct Sink(TypedRingBuffer<T> owner, RingBufferHandler<T> handler) : IRecordSink
    {
        public void Handle(byte* record, uint size)
        {
            if (size < sizeof(T))
                owner.ThrowTooShort(size);
            handler(in *(T*)record);
        }
    }
}
