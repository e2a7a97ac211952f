using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A table of prefixes in which the longest that matches is found: routes, networks allowed or refused (BPF_MAP_TYPE_LPM_TRIE;
/// Documentation/bpf/map_lpm_trie.rst). Linux 4.11; <c>BPF_F_NO_PREALLOC</c> is required.
/// </summary>
/// <typeparam name="TKey">A 32-bit prefix length in bits, then the data, most significant byte first (network order): <c>struct bpf_lpm_trie_key_u8</c> and the like. Its size is the map's key size.</typeparam>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call and, but for the enumeration, allocates nothing.</remarks>
/// <threadsafety>Any thread; a value is copied without a lock (a program may be writing it).</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map of the kernel; the field's name for it says so.")]
public sealed unsafe class BpfLpmTrie<TKey, TValue> : BpfMap, IEnumerable<KeyValuePair<TKey, TValue>>, IBpfMap<BpfLpmTrie<TKey, TValue>>
    where TKey : unmanaged
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">An LPM trie: <c>obj.Maps["routes"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its key or value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLpmTrie(BpfMap map)
        : base(map, BpfMapType.LpmTrie)
    {
        CheckSize<TKey>("key", KeySize);
        CheckSize<TValue>("value", ValueSize);
    }

    /// <summary>Gets the value of the longest prefix that matches, or sets that of exactly the key's prefix whether or not it is there (BPF_ANY).</summary>
    /// <param name="key">Get: an address with its full length, or a prefix. Set: the prefix.</param>
    /// <exception cref="KeyNotFoundException">Get: no prefix matches.</exception>
    /// <exception cref="LibbpfException">The system call failed: ENOSPC when the map is full, EINVAL when the prefix is longer than the data.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public TValue this[in TKey key]
    {
        get
        {
            if (!TryGetValue(key, out TValue value))
                MapOperation.ThrowNoKey(this);
            return value;
        }
        set => Write(key, value, Libbpf.BPF_ANY, 0);
    }

    /// <summary>Finds the longest prefix that matches (bpf_map_lookup_elem).</summary>
    /// <param name="key">An address with its full length; or a prefix, which only prefixes no longer than it match.</param>
    /// <param name="value">The value of the longest prefix that matches, or the default when none does.</param>
    /// <returns>Whether one matches.</returns>
    /// <exception cref="LibbpfException">The system call failed for another reason than that.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryGetValue(in TKey key, out TValue value)
    {
        value = default;
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryRead(this, nativeKey, nativeValue);
    }

    /// <summary>Adds a prefix if it is not there (BPF_NOEXIST). Linux 6.13 and stable releases that have the change: others would overwrite, so that they are refused.</summary>
    /// <param name="key">The prefix.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="LibbpfException">The system call failed: ENOSPC when the map is full, EINVAL when the prefix is longer than the data, EOPNOTSUPP on a kernel that ignores the condition.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryAdd(in TKey key, in TValue value) => Write(key, value, Libbpf.BPF_NOEXIST, Errno.EEXIST);

    /// <summary>Replaces the value of a prefix that is there (BPF_EXIST). Linux 6.13 and stable releases that have the change: others would add it, so that they are refused.</summary>
    /// <param name="key">The prefix.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>Whether exactly this prefix was there.</returns>
    /// <inheritdoc cref="TryAdd" path="/exception"/>
    public bool TryUpdate(in TKey key, in TValue value) => Write(key, value, Libbpf.BPF_EXIST, Errno.ENOENT);

    /// <summary>Deletes a prefix (bpf_map_delete_elem), not those it covers.</summary>
    /// <param name="key">The prefix.</param>
    /// <returns>Whether exactly this prefix was there.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(in TKey key)
    {
        fixed (TKey* nativeKey = &key)
            return MapOperation.Delete(this, nativeKey);
    }

    /// <summary>Reads the next prefixes (bpf_map_lookup_batch). Linux 5.13. <c>while ((n = map.ReadBatch(ref cursor, keys, values)) &gt; 0)</c> reads them all.</summary>
    /// <param name="cursor">How far the map has been read: <c>default</c> at first.</param>
    /// <param name="keys">Where the keys go. Give room for many: each call is one system call.</param>
    /// <param name="values">Where the values go: one for each key.</param>
    /// <returns>How many were read, also of a last, partial batch; 0 at the end. What is added meanwhile may be missing, and what is changed be seen twice.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other, or are empty.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int ReadBatch(ref BpfMapCursor cursor, Span<TKey> keys, Span<TValue> values)
    {
        MapBatch.CheckLengths(keys.Length, values.Length);
        fixed (TKey* nativeKeys = keys)
        fixed (TValue* nativeValues = values)
            return MapBatch.Read(this, ref cursor, nativeKeys, nativeValues, keys.Length, remove: false, BpfElementFlags.Any);
    }

    /// <summary>Writes entries, whether or not they are there, in one system call where the kernel can (Linux 5.13), else one by one (bpf_map_update_batch).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="values">The values: one for each key.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="BpfBatchException">An entry could not be written: ENOSPC when the map is full. Those before it were.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void WriteBatch(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
    {
        MapBatch.CheckLengths(keys.Length, values.Length);
        fixed (TKey* nativeKeys = keys)
        fixed (TValue* nativeValues = values)
            MapBatch.Write(this, (byte*)nativeKeys, sizeof(TKey), (byte*)nativeValues, sizeof(TValue), keys.Length, BpfElementFlags.Any);
    }

    /// <summary>Deletes entries, in few system calls where the kernel can (Linux 5.13), else one by one (bpf_map_delete_batch). Keys that have none are passed over.</summary>
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
    /// Reads the prefixes with their values, longer ones before those that cover them, in batches where the kernel can (Linux 5.13), else one
    /// by one. Linux 4.16. What changes meanwhile may be missing or come twice.
    /// </summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        using var reader = new BatchReader<TKey, TValue>(this, isPerCpu: false);
        while (reader.TryRead(out int count))
        {
            for (int i = 0; i < count; i++)
                yield return new(reader.Keys[i], reader.Values[i]);
        }

        if (reader.IsSupported)
            yield break;

        // A prefix is the longest one that matches itself, so that a lookup brings its own value.
        foreach (TKey key in MapOperation.Keys<TKey>(this))
        {
            if (TryGetValue(key, out TValue value))
                yield return new(key, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Write(in TKey key, in TValue value, ulong flags, int expected)
    {
        if (flags != Libbpf.BPF_ANY)
            LpmTrieFlags.Require(this);
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryWrite(this, nativeKey, nativeValue, flags, expected);
    }

    static BpfInnerMap IBpfMap<BpfLpmTrie<TKey, TValue>>.Shape => new(BpfMapType.LpmTrie, (uint)sizeof(TKey), (uint)sizeof(TValue), 0, Libbpf.BPF_F_NO_PREALLOC);

    static BpfLpmTrie<TKey, TValue> IBpfMap<BpfLpmTrie<TKey, TValue>>.View(BpfMap map) => new(map);
}
