using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>An array with a value per CPU in each element, which programs change without contention (BPF_MAP_TYPE_PERCPU_ARRAY; Documentation/bpf/map_array.rst). Every element is always there, zero at first. Linux 4.6.</summary>
/// <typeparam name="TValue">One CPU's value; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call; those that take a span allocate nothing.</remarks>
/// <threadsafety>Any thread; values are copied without a lock (a program may be writing them).</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map of the kernel; the field's name for it says so.")]
public sealed unsafe class BpfPerCpuArrayMap<TValue> : BpfMap, IEnumerable<TValue[]>, IBpfMap<BpfPerCpuArrayMap<TValue>>
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A per-CPU array map: <c>obj.Maps["counters"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfPerCpuArrayMap(BpfMap map)
        : base(map, BpfMapType.PerCpuArray) => CheckSize<TValue>("value", ValueSize);

    /// <summary>The number of elements (max_entries).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int Length => checked((int)MaxEntries);

    /// <summary>The number of values in each element: that of the CPUs the system can have, the offline ones too (libbpf_num_possible_cpus).</summary>
    /// <exception cref="LibbpfException">/sys does not tell.</exception>
    public int CpuCount => PerCpuValues.CpuCount;

    /// <summary>Gets or sets the values of an element, one for each possible CPU. Get makes an array; see <see cref="Read(int, Span{TValue})"/>.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentException">Set: not as many values as <see cref="CpuCount"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    [SuppressMessage("Performance", "CA1819", Justification = "The array is made for the caller.")]
    public TValue[] this[int index]
    {
        get
        {
            var values = new TValue[CpuCount];
            Read(index, values);
            return values;
        }
        set => Write(index, value);
    }

    /// <summary>Reads the values of an element.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="values">Where they go, by CPU: <see cref="CpuCount"/> of them.</param>
    /// <exception cref="ArgumentException">The span has another length than <see cref="CpuCount"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Read(int index, Span<TValue> values)
    {
        MapOperation.CheckIndex(this, index);
        PerCpuValues.TryRead(this, index, values);
    }

    /// <summary>Writes the values of an element.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="values">The values, by CPU: <see cref="CpuCount"/> of them.</param>
    /// <inheritdoc cref="Read(int, Span{TValue})" path="/exception"/>
    public void Write(int index, ReadOnlySpan<TValue> values)
    {
        MapOperation.CheckIndex(this, index);
        PerCpuValues.TryWrite(this, index, values, Libbpf.BPF_ANY);
    }

    /// <summary>Reads the value of one CPU (BPF_F_CPU). Linux 7.0.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="cpu">From 0 to <see cref="CpuCount"/> - 1.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element, or no such CPU.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL before Linux 7.0.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public TValue ReadOfCpu(int index, int cpu)
    {
        MapOperation.CheckIndex(this, index);
        PerCpuValues.TryReadOne(this, index, cpu, out TValue value);
        return value;
    }

    /// <summary>Writes the value of one CPU and leaves the others (BPF_F_CPU). Linux 7.0.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="cpu">From 0 to <see cref="CpuCount"/> - 1.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="ReadOfCpu" path="/exception"/>
    public void WriteOfCpu(int index, int cpu, in TValue value)
    {
        MapOperation.CheckIndex(this, index);
        PerCpuValues.WriteOne(this, index, cpu, value);
    }

    /// <summary>Writes the same value for every CPU (BPF_F_ALL_CPUS). Linux 7.0.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="ReadOfCpu" path="/exception"/>
    public void WriteOfAllCpus(int index, in TValue value)
    {
        MapOperation.CheckIndex(this, index);
        PerCpuValues.WriteOne(this, index, null, value);
    }

    /// <summary>Reads elements that follow each other, in batches where the kernel can (bpf_map_lookup_batch, Linux 5.13), else one by one.</summary>
    /// <param name="start">The first one, from 0 on.</param>
    /// <param name="count">How many.</param>
    /// <param name="values">Where they go: <see cref="CpuCount"/> for each element, by CPU.</param>
    /// <exception cref="ArgumentException">The span has another length than the count times <see cref="CpuCount"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many elements.</exception>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Read(int start, int count, Span<TValue> values)
    {
        MapBatch.CheckRange(this, start, count);
        PerCpuValues.ReadRange(this, start, count, values);
    }

    /// <summary>Writes elements that follow each other, in batches where the kernel can (bpf_map_update_batch, Linux 5.13), else one by one.</summary>
    /// <param name="start">The first one, from 0 on.</param>
    /// <param name="count">How many.</param>
    /// <param name="values">The values: <see cref="CpuCount"/> for each element, by CPU.</param>
    /// <exception cref="ArgumentException">The span has another length than the count times <see cref="CpuCount"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many elements.</exception>
    /// <exception cref="BpfBatchException">An element could not be written; those before it were.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Write(int start, int count, ReadOnlySpan<TValue> values)
    {
        MapBatch.CheckRange(this, start, count);
        PerCpuValues.WriteRange(this, start, count, values);
    }

    /// <summary>Reads the elements in order, in batches where the kernel can (Linux 5.13), else one by one, with one array each.</summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public IEnumerator<TValue[]> GetEnumerator()
    {
        int length = Length, cpus = CpuCount, batch = Math.Min(length, 256);
        TValue[] values = ArrayPool<TValue>.Shared.Rent(batch * cpus);
        try
        {
            for (int start = 0; start < length; start += batch)
            {
                int count = Math.Min(batch, length - start);
                Read(start, count, values.AsSpan(0, count * cpus));
                for (int i = 0; i < count; i++)
                    yield return values.AsSpan(i * cpus, cpus).ToArray();
            }
        }
        finally
        {
            ArrayPool<TValue>.Shared.Return(values);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static BpfInnerMap IBpfMap<BpfPerCpuArrayMap<TValue>>.Shape => new(BpfMapType.PerCpuArray, 4, (uint)sizeof(TValue), 0);

    static BpfPerCpuArrayMap<TValue> IBpfMap<BpfPerCpuArrayMap<TValue>>.View(BpfMap map) => new(map);
}
