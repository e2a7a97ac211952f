namespace LibbpfSharp;

/// <summary>A ring buffer whose records are handed over as bytes.</summary>
internal sealed unsafe class ByteRingBuffer(string name, int fd, uint size, RingBufferHandler handler) : RingBuffer(name, fd, size)
{
    protected override int Drain(nuint end) => Drain(end, new Sink(handler));

    private readonly struct Sink(RingBufferHandler handler) : IRecordSink
    {
        public void Handle(byte* record, uint size) => handler(new ReadOnlySpan<byte>(record, (int)size));
    }
}
