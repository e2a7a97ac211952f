namespace LibbpfSharp;

/// <summary>A CPU's ring whose records are handed over as bytes.</summary>
internal sealed unsafe class BytePerfRing(string name, int cpu, PerfBufferOptions options, PerfBufferHandler handler, PerfBufferLostHandler? lost)
    : PerfRing(name, cpu, options, lost)
{
    protected override int Drain(nuint end) => Drain(end, new Sink(Cpu, handler));

    private readonly struct Sink(int cpu, PerfBufferHandler handler) : IRecordSink
    {
        public void Handle(byte* record, uint size) => handler(cpu, new ReadOnlySpan<byte>(record, (int)size));
    }
}
