namespace LibbpfSharp;

/// <summary>A CPU's ring whose records are handed over as a struct, in place.</summary>
internal sealed unsafe class TypedPerfRing<T>(string name, int cpu, PerfBufferOptions options, PerfBufferHandler<T> handler, PerfBufferLostHandler? lost)
    : PerfRing(name, cpu, options, lost)
    where T : unmanaged
{
    protected override int Drain(nuint end) => Drain(end, new Sink(handler));

    protected override Exception TooShort(uint size) =>
        new InvalidDataException($"Perf buffer '{Name}' carried a record of {size} bytes; {typeof(T)} has {sizeof(T)}.");

    private readonly struct Sink(PerfBufferHandler<T> handler) : IRecordSink
    {
        public static uint MinimumSize => (uint)sizeof(T);

        public void Handle(int cpu, byte* record, uint size) => handler(cpu, in *(T*)record);
    }
}
