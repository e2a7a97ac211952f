using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A hash table with a value per CPU in each entry, which programs change without contention (BPF_MAP_TYPE_PERCPU_HASH,
/// BPF_MAP_TYPE_LRU_PERCPU_HASH; Documentation/bpf/map_hash.rst). Linux 4.6, LRU 4.10.
/// </summary>
/// <typeparam name="TKey">The key; its size is the map's key size. Padding bytes count: the kernel compares keys as bytes.</typeparam>
/// <typeparam name="TValue">One CPU's value; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call; those that take a span allocate nothing. An LRU map evicts an entry instead of being full.</remarks>
/// <threadsafety>Any thread; values are copied without a lock (a program may be writing them).</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map of the kernel; the field's name for it says so.")]
public sealed unsafe class BpfPerCpuHashMap<TKey, TValue> : BpfMap, IEnumerable<KeyValuePair<TKey, TValue[]>>, IBpfMap<BpfPerCpuHashMap<TKey, TValue>>
    where TKey : unmanaged
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A per-CPU hash map: <c>obj.Maps["counts"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its key or value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfPerCpuHashMap(BpfMap map)
        : base(map, BpfMapType.PerCpuHash, BpfMapType.LruPerCpuHash)
    {
        CheckSize<TKey>("key", KeySize);
        CheckSize<TValue>("value", ValueSize);
    }

    /// <summary>The number of values in each entry: that of the CPUs the system can have, the offline ones too (libbpf_num_possible_cpus).</summary>
    /// <exception cref="LibbpfException">/sys does not tell.</exception>
    public int CpuCount => PerCpuValues.CpuCount;

    /// <summary>Gets the values of a key, one for each possible CPU, or sets them whether or not it is there (BPF_ANY). Get makes an array; see <see cref="TryGetValue"/>.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">Set: not as many values as <see cref="CpuCount"/>.</exception>
    /// <exception cref="KeyNotFoundException">Get: there is no entry.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the map is full.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    [SuppressMessage("Performance", "CA1819", Justification = "The array is made for the caller.")]
    public TValue[] this[in TKey key]
    {
        get
        {
            var values = new TValue[CpuCount];
            if (!TryGetValue(key, values))
                MapOperation.ThrowNoKey(this);
            return values;
        }
        set => Set(key, value);
    }

    /// <summary>Looks a key up (bpf_map_lookup_elem).</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">Where the values go, by CPU: <see cref="CpuCount"/> of them. Left as it is when there is no entry.</param>
    /// <returns>Whether there is an entry.</returns>
    /// <exception cref="ArgumentException">The span has another length than <see cref="CpuCount"/>.</exception>
    /// <exception cref="LibbpfException">The system call failed for another reason than a missing entry.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryGetValue(in TKey key, Span<TValue> values) => PerCpuValues.TryRead(this, key, values);

    /// <summary>Writes the values of a key, whether or not it is there (BPF_ANY).</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values, by CPU: <see cref="CpuCount"/> of them.</param>
    /// <exception cref="ArgumentException">The span has another length than <see cref="CpuCount"/>.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the map is full.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Set(in TKey key, ReadOnlySpan<TValue> values) => PerCpuValues.TryWrite(this, key, values, Libbpf.BPF_ANY);

    /// <summary>Adds an entry if there is none for the key (BPF_NOEXIST).</summary>
    /// <returns>Whether it was added.</returns>
    /// <inheritdoc cref="Set" path="/*[self::param or self::exception]"/>
    public bool TryAdd(in TKey key, ReadOnlySpan<TValue> values) =>
        PerCpuValues.TryWrite(this, key, values, Libbpf.BPF_NOEXIST, Errno.EEXIST);

    /// <summary>Replaces the values of an entry that is there (BPF_EXIST).</summary>
    /// <returns>Whether there was an entry.</returns>
    /// <inheritdoc cref="Set" path="/*[self::param or self::exception]"/>
    public bool TryUpdate(in TKey key, ReadOnlySpan<TValue> values) =>
        PerCpuValues.TryWrite(this, key, values, Libbpf.BPF_EXIST, Errno.ENOENT);

    /// <summary>Looks up the value of one CPU (BPF_F_CPU). Linux 7.0.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cpu">From 0 to <see cref="CpuCount"/> - 1.</param>
    /// <param name="value">The value, or the default when there is no entry.</param>
    /// <returns>Whether there is an entry.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such CPU.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL before Linux 7.0.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryGetValueOfCpu(in TKey key, int cpu, out TValue value) => PerCpuValues.TryReadOne(this, key, cpu, out value);

    /// <summary>Writes the value of one CPU, whether or not there is an entry: the others keep theirs, or are zero in a new one (BPF_F_CPU). Linux 7.0.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cpu">From 0 to <see cref="CpuCount"/> - 1.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="TryGetValueOfCpu" path="/exception"/>
    public void SetOfCpu(in TKey key, int cpu, in TValue value) => PerCpuValues.WriteOne(this, key, cpu, value);

    /// <summary>Writes the same value for every CPU, whether or not there is an entry (BPF_F_ALL_CPUS). Linux 7.0.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="TryGetValueOfCpu" path="/exception"/>
    public void SetOfAllCpus(in TKey key, in TValue value) => PerCpuValues.WriteOne(this, key, null, value);

    /// <summary>Deletes an entry (bpf_map_delete_elem).</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(in TKey key)
    {
        fixed (TKey* nativeKey = &key)
            return MapOperation.Delete(this, nativeKey);
    }

    /// <summary>Deletes an entry and returns what its values were, in one step (bpf_map_lookup_and_delete_elem). Linux 5.14.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">Where the values go, by CPU: <see cref="CpuCount"/> of them. Left as it is when there is no entry.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentException">The span has another length than <see cref="CpuCount"/>.</exception>
    /// <exception cref="LibbpfException">The system call failed: ENOTSUPP or EINVAL before Linux 5.14.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(in TKey key, Span<TValue> values) => PerCpuValues.TryRead(this, key, values, remove: true);

    /// <summary>Reads the next entries (bpf_map_lookup_batch). Linux 5.6. <c>while ((n = map.ReadBatch(ref cursor, keys, values)) &gt; 0)</c> reads them all.</summary>
    /// <param name="cursor">How far the map has been read: <c>default</c> at first.</param>
    /// <param name="keys">Where the keys go. A hash table hands over whole buckets, mostly of a few entries: give room for more than that.</param>
    /// <param name="values">Where the values go: <see cref="CpuCount"/> for each key, by CPU.</param>
    /// <returns>How many were read, also of a last, partial batch; 0 at the end. What is added meanwhile may be missing, and what is changed be seen twice.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other, or are empty.</exception>
    /// <exception cref="LibbpfException">The system call failed: ENOSPC when a bucket does not fit; nothing was read then, and the same cursor goes on with more room.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int ReadBatch(ref BpfMapCursor cursor, Span<TKey> keys, Span<TValue> values)
    {
        int error = PerCpuValues.TryReadBatch(this, ref cursor, keys, values, remove: false, out int count);
        if (error != 0)
            MapBatch.ThrowRead(this, error, keys.Length, remove: false);
        return count;
    }

    /// <summary>As <see cref="ReadBatch"/>, and deletes the entries it returns (bpf_map_lookup_and_delete_batch). Linux 5.6.</summary>
    /// <inheritdoc cref="ReadBatch" path="/*[self::param or self::returns or self::exception]"/>
    public int TakeBatch(ref BpfMapCursor cursor, Span<TKey> keys, Span<TValue> values)
    {
        int error = PerCpuValues.TryReadBatch(this, ref cursor, keys, values, remove: true, out int count);
        if (error != 0)
            MapBatch.ThrowRead(this, error, keys.Length, remove: true);
        return count;
    }

    /// <summary>Writes entries, whether or not they are there, in one system call where the kernel can (Linux 5.6), else one by one (bpf_map_update_batch).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="values">The values: <see cref="CpuCount"/> for each key, by CPU.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="BpfBatchException">An entry could not be written: E2BIG when the map is full. Those before it were.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void WriteBatch(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values) => PerCpuValues.WriteBatch(this, keys, values);

    /// <summary>Deletes entries, in few system calls where the kernel can (Linux 5.6), else one by one (bpf_map_delete_batch). Keys that have none are passed over.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>How many entries there were.</returns>
    /// <exception cref="BpfBatchException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int RemoveBatch(ReadOnlySpan<TKey> keys)
    {
        fixed (TKey* nativeKeys = keys)
            return MapBatch.Remove(this, (byte*)nativeKeys, sizeof(TKey), keys.Length);
    }

    /// <summary>
    /// Reads the entries, in batches where the kernel can (Linux 5.6), else key by key, with one array each. While a program changes the
    /// map, an entry added meanwhile may be missing, and one may be seen twice; none that stays is left out when batches are used.
    /// </summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public IEnumerator<KeyValuePair<TKey, TValue[]>> GetEnumerator()
    {
        using var reader = new BatchReader<TKey, TValue>(this, isPerCpu: true);
        while (reader.TryRead(out int count))
        {
            for (int i = 0; i < count; i++)
                yield return new(reader.Keys[i], reader.Values.AsSpan(i * CpuCount, CpuCount).ToArray());
        }

        if (reader.IsSupported)
            yield break;
        foreach (TKey key in MapOperation.Keys<TKey>(this))
        {
            var values = new TValue[CpuCount];
            if (TryGetValue(key, values))
                yield return new(key, values);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static BpfInnerMap IBpfMap<BpfPerCpuHashMap<TKey, TValue>>.Shape => new(BpfMapType.PerCpuHash, (uint)sizeof(TKey), (uint)sizeof(TValue), 0);

    static BpfPerCpuHashMap<TKey, TValue> IBpfMap<BpfPerCpuHashMap<TKey, TValue>>.View(BpfMap map) => new(map);
}
