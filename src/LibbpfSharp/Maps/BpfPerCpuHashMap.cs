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
public sealed unsafe class BpfPerCpuHashMap<TKey, TValue> : BpfMap, IEnumerable<KeyValuePair<TKey, TValue[]>>
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

    /// <summary>
    /// Reads the entries key by key, two system calls and one array each. While a program changes the map an entry may be missing or be
    /// seen twice; when the entry last seen is deleted, the kernel starts over.
    /// </summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public IEnumerator<KeyValuePair<TKey, TValue[]>> GetEnumerator()
    {
        foreach (TKey key in MapOperation.Keys<TKey>(this))
        {
            var values = new TValue[CpuCount];
            if (TryGetValue(key, values))
                yield return new(key, values);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
