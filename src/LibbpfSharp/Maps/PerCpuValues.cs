using System.Buffers;
using System.Runtime.InteropServices;
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

                Unpack(buffer, values);
                return true;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>One CPU's value alone: the kernel then copies the value's own size.</summary>
    public static bool TryReadOne<TKey, TValue>(BpfMap map, in TKey key, int cpu, out TValue value)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        CheckCpu(cpu);
        value = default;
        int result;
        using HandleUse use = map.Use(out int fd);
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            result = Libbpf.bpf_map_lookup_elem_flags(fd, nativeKey, nativeValue, OneCpu(cpu));
        if (result < 0 && result != -Errno.ENOENT)
            ThrowOne(map, "Looking up in", result);
        return result == 0;
    }

    /// <summary>Writes one CPU's value, or that of each when <paramref name="cpu"/> is <see langword="null"/>.</summary>
    public static void WriteOne<TKey, TValue>(BpfMap map, in TKey key, int? cpu, in TValue value)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        if (cpu is { } one)
            CheckCpu(one);
        int result;
        using HandleUse use = map.Use(out int fd);
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            result = Libbpf.bpf_map_update_elem(fd, nativeKey, nativeValue, cpu is { } target ? OneCpu(target) : Libbpf.BPF_F_ALL_CPUS);
        if (result < 0)
            ThrowOne(map, "Updating", result);
    }

    private static ulong OneCpu(int cpu) => (ulong)cpu << 32 | Libbpf.BPF_F_CPU;

    private static void CheckCpu(int cpu)
    {
        if ((uint)cpu >= CpuCount)
            throw new ArgumentOutOfRangeException(nameof(cpu), cpu, $"The system can have {CpuCount} CPUs.");
    }

    private static void ThrowOne(BpfMap map, string verb, int result) =>
        MapOperation.Throw(map, verb, result, result == -Errno.EINVAL ? "One CPU's value alone, and one value for all, need Linux 7.0; before, read and write those of all CPUs." : null);

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
                Pack(values, buffer);
                fixed (byte* nativeValues = buffer)
                    return MapOperation.TryWrite(map, nativeKey, nativeValues, flags, expected);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>Reads the next entries of a hash table, with the values of each entry one after another.</summary>
    /// <returns>The error, or 0.</returns>
    public static int TryReadBatch<TKey, TValue>(BpfMap map, ref BpfMapCursor cursor, Span<TKey> keys, Span<TValue> values, bool remove, out int count)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        CheckLength(values.Length, keys.Length);
        int stride = Stride<TValue>();
        fixed (TKey* nativeKeys = keys)
        {
            if (stride == sizeof(TValue))
            {
                fixed (TValue* nativeValues = values)
                    return MapBatch.TryRead(map, ref cursor, nativeKeys, nativeValues, keys.Length, remove, BpfElementFlags.Any, out count);
            }

            byte[] buffer = ArrayPool<byte>.Shared.Rent(checked(stride * values.Length));
            try
            {
                int error;
                fixed (byte* nativeValues = buffer)
                    error = MapBatch.TryRead(map, ref cursor, nativeKeys, nativeValues, keys.Length, remove, BpfElementFlags.Any, out count);
                Unpack(buffer, values[..(count * CpuCount)]);
                return error;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    public static void WriteBatch<TKey, TValue>(BpfMap map, ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        CheckLength(values.Length, keys.Length);
        int stride = Stride<TValue>();
        fixed (TKey* nativeKeys = keys)
        {
            if (stride == sizeof(TValue))
            {
                fixed (TValue* nativeValues = values)
                    MapBatch.Write(map, (byte*)nativeKeys, sizeof(TKey), (byte*)nativeValues, stride * CpuCount, keys.Length, BpfElementFlags.Any);
                return;
            }

            byte[] buffer = ArrayPool<byte>.Shared.Rent(checked(stride * values.Length));
            try
            {
                Pack(values, buffer);
                fixed (byte* nativeValues = buffer)
                    MapBatch.Write(map, (byte*)nativeKeys, sizeof(TKey), nativeValues, stride * CpuCount, keys.Length, BpfElementFlags.Any);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    public static void ReadRange<TValue>(BpfMap map, int start, int count, Span<TValue> values)
        where TValue : unmanaged
    {
        CheckLength(values.Length, count);
        int stride = Stride<TValue>();
        if (stride == sizeof(TValue))
        {
            fixed (TValue* nativeValues = values)
                MapBatch.ReadRange(map, start, (byte*)nativeValues, stride * CpuCount, count);
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(checked(stride * values.Length));
        try
        {
            fixed (byte* nativeValues = buffer)
                MapBatch.ReadRange(map, start, nativeValues, stride * CpuCount, count);
            Unpack(buffer, values);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static void WriteRange<TValue>(BpfMap map, int start, int count, ReadOnlySpan<TValue> values)
        where TValue : unmanaged
    {
        CheckLength(values.Length, count);
        int stride = Stride<TValue>();
        if (stride == sizeof(TValue))
        {
            fixed (TValue* nativeValues = values)
                MapBatch.WriteRange(map, start, (byte*)nativeValues, stride * CpuCount, count);
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(checked(stride * values.Length));
        try
        {
            Pack(values, buffer);
            fixed (byte* nativeValues = buffer)
                MapBatch.WriteRange(map, start, nativeValues, stride * CpuCount, count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Unpack<TValue>(ReadOnlySpan<byte> buffer, Span<TValue> values)
        where TValue : unmanaged
    {
        int stride = Stride<TValue>();
        for (int i = 0; i < values.Length; i++)
            values[i] = MemoryMarshal.Read<TValue>(buffer[(i * stride)..]);
    }

    private static void Pack<TValue>(ReadOnlySpan<TValue> values, Span<byte> buffer)
        where TValue : unmanaged
    {
        int stride = Stride<TValue>();
        buffer[..(stride * values.Length)].Clear();
        for (int i = 0; i < values.Length; i++)
            MemoryMarshal.Write(buffer[(i * stride)..], values[i]);
    }

    private static bool Get(BpfMap map, void* key, void* values, bool remove) =>
        remove ? MapOperation.TryTake(map, key, values) : MapOperation.TryRead(map, key, values);

    private static int Stride<TValue>()
        where TValue : unmanaged => (sizeof(TValue) + 7) & ~7;

    // The kernel writes, and reads, a value for every possible CPU whatever the caller has room for.
    private static void CheckLength(int length, int entries = 1)
    {
        if (length != (long)entries * CpuCount)
            throw new ArgumentException($"There are {length} values, or room for so many, of {entries} entries for {CpuCount} possible CPUs.", "values");
    }
}
