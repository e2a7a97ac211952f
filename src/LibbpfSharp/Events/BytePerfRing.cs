using System.Diagnostics;

namespace LibbpfSharp;

/// <summary>A CPU's ring whose records are handed over as bytes.</summary>
internal sealed unsafe class BytePerfRing(string name, int cpu, PerfBufferOptions options, PerfBufferHandler handler, PerfBufferLostHandler? lost)
    : PerfRing(name, cpu, options, lost)
{
    protected override int Drain(nuint end) => Drain(end, new Sink(handler));

    protected override Exception TooShort(uint size) => new UnreachableException("No record has fewer than 0 bytes.");

    private readonly struct Sink(PerfBufferHandler handler) : IRecordSink
    {
        public static uint MinimumSize => 0;

        public void Handle(int cpu, byte* record, uint size) => handler(cpu, new ReadOnlySpan<byte>(record, (int)size));
    }
}
