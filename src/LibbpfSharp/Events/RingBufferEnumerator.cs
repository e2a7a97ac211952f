using System.Runtime.CompilerServices;

namespace LibbpfSharp;

/// <summary>The records of a ring buffer, 256 of them at a time.</summary>
internal sealed class RingBufferEnumerator<T>(BpfRingBuffer map, CancellationToken cancellationToken) : EventEnumerator<T>(cancellationToken)
    where T : unmanaged
{
    private const int Batch = 256, HeaderSize = 8;

    protected override EventReader Open(out int records, out nuint bytes)
    {
        // Each record takes at least so much of the ring, or the reader refuses it: so many bytes never start more than a batch.
        records = Batch;
        bytes = Batch * (((nuint)Unsafe.SizeOf<T>() + HeaderSize + 7) & ~(nuint)7);
        return map.CreateReader<T>(Add);
    }
}
