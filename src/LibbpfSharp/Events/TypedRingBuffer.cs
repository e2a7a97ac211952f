namespace LibbpfSharp;

/// <summary>A ring buffer whose records are handed over as a struct, in place.</summary>
internal sealed unsafe class TypedRingBuffer<T>(string name, int fd, uint size, RingBufferHandler<T> handler) : RingBuffer(name, fd, size)
    where T : unmanaged
{
    protected override int Drain(byte* record, byte* end) => Drain(record, end, new Sink(handler));

    protected override Exception TooShort(uint size) =>
        new InvalidDataException($"Ring buffer '{Name}' carried a record of {size} bytes; {typeof(T)} has {sizeof(T)}.");

    private readonly struct Sink(RingBufferHandler<T> handler) : IRecordSink
    {
        public static uint MinimumSize => (uint)sizeof(T);

        public void Handle(byte* record, uint size) => handler(in *(T*)record);
    }
}
