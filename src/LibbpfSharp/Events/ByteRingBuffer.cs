using System.Diagnostics;

namespace LibbpfSharp;

/// <summary>A ring buffer whose records are handed over as bytes.</summary>
internal sealed unsafe class ByteRingBuffer(string name, int fd, uint size, RingBufferHandler handler) : RingBuffer(name, fd, size)
{
    protected override int Drain(byte* record, byte* end) => Drain(record, end, new Sink(handler));

    protected override Exception TooShort(uint size) => new UnreachableException("No record has fewer than 0 bytes.");

    private readonly struct Sink(RingBufferHandler handler) : IRecordSink
    {
        public static uint MinimumSize => 0;

        public void Handle(byte* record, uint size) => handler(new ReadOnlySpan<byte>(record, (int)size));
    }
}
