using System.Buffers;
using System.Runtime.CompilerServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Passes the values of all possible CPUs between a caller's span and the kernel, which puts each value at a multiple of 8 bytes.
/// A value that is such a multiple itself is read and written in place, any other by way of a rented buffer.
/// </summary>
internal static unsafe class PerCpuValues
{
    private static int s_cpus;

    /// <summary>How many CPUs the system can have, the offline ones too; it does not change.</summary>
    public static int CpuCount
    {
        get
        {
            if (s_cpus == 0)
            {
                using var messages = LibbpfMessages.Collect();
                s_cpus = Failure.Check(Libbpf.libbpf_num_possible_cpus(), "Counting the possible CPUs", messages);
            }

            return s_cpus;
        }
    }

    public static bool TryRead<TKey, TValue>(BpfMap map, in TKey key, Span<TValue> values, bool remove = false)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        CheckLength(values.Length);
        int stride = Stride<TValue>();
        fixed (TKey* nativeKey = &key)
        {
            if (stride == sizeof(TValue))
            {
                fixed (TValue* nativeValues = values)
                    return Get(map, nativeKey, nativeValues, remove);
            }

            byte[] buffer = ArrayPool<byte>.Shared.Rent(stride * CpuCount);
            try
            {
                fixed (byte* nativeValues = buffer)
                {
                    if (!Get(map, nativeKey, nativeValues, remove))
                        return false;
                }

                for (int cpu = 0; cpu < values.Length; cpu++)
                    values[cpu] = Unsafe.ReadUnaligned<TValue>(ref buffer[cpu * stride]);
                return true;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    public static bool TryWrite<TKey, TValue>(BpfMap map, in TKey key, ReadOnlySpan<TValue> values, ulong flags, int expected = 0)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        CheckLength(values.Length);
        int stride = Stride<TValue>();
        fixed (TKey* nativeKey = &key)
        {
            if (stride == sizeof(TValue))
            {
                fixed (TValue* nativeValues = values)
                    return MapOperation.TryWrite(map, nativeKey, nativeValues, flags, expected);
            }

            byte[] buffer = ArrayPool<byte>.Shared.Rent(stride * CpuCount);
            try
            {
                Array.Clear(buffer);
                for (int cpu = 0; cpu < values.Length; cpu++)
                    Unsafe.WriteUnaligned(ref buffer[cpu * stride], values[cpu]);
                fixed (byte* nativeValues = buffer)
                    return MapOperation.TryWrite(map, nativeKey, nativeValues, flags, expected);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private static bool Get(BpfMap map, void* key, void* values, bool remove) =>
        remove ? MapOperation.TryTake(map, key, values) : MapOperation.TryRead(map, key, values);

    private static int Stride<TValue>()
        where TValue : unmanaged => (sizeof(TValue) + 7) & ~7;

    // The kernel writes, and reads, a value for every possible CPU whatever the caller has room for.
    private static void CheckLength(int length)
    {
        if (length != CpuCount)
            throw new ArgumentException($"There are {length} values for {CpuCount} possible CPUs.", "values");
    }
}
