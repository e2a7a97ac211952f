using System.Runtime.CompilerServices;

namespace LibbpfSharp;

/// <summary>The records of a perf buffer, 64 of each CPU at a time.</summary>
internal sealed class PerfBufferEnumerator<T>(BpfPerfEventArray map, PerfBufferLostHandler? lost, PerfBufferOptions? options, CancellationToken cancellationToken)
    : EventEnumerator<T>(cancellationToken)
    where T : unmanaged
{
    private const int Batch = 64, HeaderSize = 12;

    protected override EventReader Open(out int records, out nuint bytes)
    {
        // Each record takes at least so much of its ring, or the reader refuses it: so many bytes never start more than a batch.
        PerfBufferReader reader = map.CreateReader<T>((int _, in T record) => Add(record), lost, options);
        records = Batch * reader.Cpus.Count;
        bytes = Batch * (((nuint)Unsafe.SizeOf<T>() + HeaderSize + 7) & ~(nuint)7);
        return reader;
    }
}
