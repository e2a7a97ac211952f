using System.Diagnostics.CodeAnalysis;

namespace LibbpfSharp;

/// <summary>A CPU's ring whose records are handed over as a struct, in place.</summary>
internal sealed unsafe class TypedPerfRing<T>(string name, int cpu, PerfBufferOptions options, PerfBufferHandler<T> handler, PerfBufferLostHandler? lost)
    : PerfRing(name, cpu, options, lost)
    where T : unmanaged
{
    protected override int Drain(nuint end) => Drain(end, new Sink(this, handler));

    [DoesNotReturn]
    private void ThrowTooShort(uint size) =>
        throw new InvalidDataException($"Perf buffer '{Name}' carried a record of {size} bytes; {typeof(T)} has {sizeof(T)}.");

    private readonly struct Sink(TypedPerfRing<T> owner, PerfBufferHandler<T> handler) : IRecordSink
    {
        public void Handle(byte* record, uint size)
        {
            if (size < sizeof(T))
                owner.ThrowTooShort(size);
            handler(owner.Cpu, in *(T*)record);
        }
    }
}
