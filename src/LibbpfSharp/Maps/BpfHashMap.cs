using System.Collections;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A hash table shared with BPF programs, used as a dictionary (BPF_MAP_TYPE_HASH, BPF_MAP_TYPE_LRU_HASH, BPF_MAP_TYPE_RHASH;
/// Documentation/bpf/map_hash.rst). Linux 3.19, LRU 4.10, the one that grows 7.2.
/// </summary>
/// <typeparam name="TKey">The key; its size is the map's key size. Padding bytes count: the kernel compares keys as bytes.</typeparam>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call and allocates nothing. An LRU map evicts an entry instead of being full.</remarks>
/// <threadsafety>Any thread; each single operation is atomic in the kernel, a value is copied without a lock (a program may be writing it).</threadsafety>
public sealed unsafe class BpfHashMap<TKey, TValue> : BpfMap, IEnumerable<KeyValuePair<TKey, TValue>>, IBpfMap<BpfHashMap<TKey, TValue>>
    where TKey : unmanaged
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A hash map: <c>obj.Maps["start"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its key or value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfHashMap(BpfMap map)
        : base(map, BpfMapType.Hash, BpfMapType.LruHash, BpfMapType.ResizableHash)
    {
        CheckSize<TKey>("key", KeySize);
        CheckSize<TValue>("value", ValueSize);
    }

    /// <summary>Gets the value of a key, or sets it whether or not it is there (BPF_ANY).</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">Get: there is no entry.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the map is full.</exception>
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
        set
        {
            int result = Update(key, value, Libbpf.BPF_ANY);
            if (result < 0)
                MapOperation.Throw(this, "Updating", result);
        }
    }

    /// <summary>Looks a key up (bpf_map_lookup_elem).</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, or the default when there is no entry.</param>
    /// <returns>Whether there is an entry.</returns>
    /// <exception cref="LibbpfException">The system call failed for another reason than a missing entry.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryGetValue(in TKey key, out TValue value)
    {
        using HandleUse use = Source.Use(out int fd);
        int result;
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            result = Libbpf.bpf_map_lookup_elem(fd, nativeKey, nativeValue);
        if (result == 0)
            return true;
        if (result != -Errno.ENOENT)
            MapOperation.Throw(this, "Looking up in", result);
        value = default;
        return false;
    }

    /// <summary>Whether there is an entry for a key.</summary>
    /// <param name="key">The key.</param>
    /// <inheritdoc cref="TryGetValue(in TKey, out TValue)" path="/exception"/>
    public bool ContainsKey(in TKey key) => TryGetValue(key, out _);

    /// <summary>Adds an entry (BPF_NOEXIST).</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is an entry for the key already.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the map is full.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Add(in TKey key, in TValue value)
    {
        if (!TryAdd(key, value))
            throw new ArgumentException($"Map '{Name}' has an entry for the key already.", nameof(key));
    }

    /// <summary>Adds an entry if there is none for the key (BPF_NOEXIST).</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the map is full.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryAdd(in TKey key, in TValue value)
    {
        int result = Update(key, value, Libbpf.BPF_NOEXIST);
        if (result < 0 && result != -Errno.EEXIST)
            MapOperation.Throw(this, "Adding to", result);
        return result == 0;
    }

    /// <summary>Replaces the value of an entry that is there (BPF_EXIST).</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The new value.</param>
    /// <returns>Whether there was an entry.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryUpdate(in TKey key, in TValue value)
    {
        int result = Update(key, value, Libbpf.BPF_EXIST);
        if (result < 0 && result != -Errno.ENOENT)
            MapOperation.Throw(this, "Updating", result);
        return result == 0;
    }

    /// <summary>Deletes an entry (bpf_map_delete_elem).</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(in TKey key)
    {
        using HandleUse use = Source.Use(out int fd);
        int result;
        fixed (TKey* nativeKey = &key)
            result = Libbpf.bpf_map_delete_elem(fd, nativeKey);
        if (result < 0 && result != -Errno.ENOENT)
            MapOperation.Throw(this, "Deleting from", result);
        return result == 0;
    }

    /// <summary>Deletes an entry and returns what it was, in one step (bpf_map_lookup_and_delete_elem). Linux 5.14.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value it had, or the default when there was no entry.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed: ENOTSUPP or EINVAL before Linux 5.14, where it cannot be done in one step.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(in TKey key, out TValue value)
    {
        using HandleUse use = Source.Use(out int fd);
        int result;
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            result = Libbpf.bpf_map_lookup_and_delete_elem(fd, nativeKey, nativeValue);
        if (result == 0)
            return true;
        if (result != -Errno.ENOENT)
            MapOperation.ThrowTake(this, result);
        value = default;
        return false;
    }

    /// <summary>Looks a key up with flags (bpf_map_lookup_elem_flags). Linux 5.1.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, or the default when there is no entry.</param>
    /// <param name="flags"><see cref="BpfElementFlags.Lock"/> or nothing.</param>
    /// <returns>Whether there is an entry.</returns>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when the value has no lock.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryGetValue(in TKey key, out TValue value, BpfElementFlags flags)
    {
        value = default;
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryRead(this, nativeKey, nativeValue, flags);
    }

    /// <summary>Deletes an entry and returns what it was, in one step, with flags (bpf_map_lookup_and_delete_elem_flags). Linux 5.14.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value it had, or the default when there was no entry.</param>
    /// <param name="flags"><see cref="BpfElementFlags.Lock"/> or nothing.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when the value has no lock, ENOTSUPP or EINVAL before Linux 5.14, where it cannot be done in one step.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(in TKey key, out TValue value, BpfElementFlags flags)
    {
        value = default;
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryTake(this, nativeKey, nativeValue, flags);
    }

    /// <summary>Writes an entry with flags (bpf_map_update_elem).</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; with <see cref="BpfElementFlags.Lock"/> all of it but the lock.</param>
    /// <param name="flags">The flags.</param>
    /// <exception cref="LibbpfException">The system call failed: EEXIST or ENOENT as the flags say, EINVAL when the value has no lock, E2BIG when the map is full.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Set(in TKey key, in TValue value, BpfElementFlags flags)
    {
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            MapOperation.TryWrite(this, nativeKey, nativeValue, (ulong)flags);
    }

    /// <summary>Reads the next entries (bpf_map_lookup_batch). Linux 5.6. <c>while ((n = map.ReadBatch(ref cursor, keys, values)) &gt; 0)</c> reads them all.</summary>
    /// <param name="cursor">How far the map has been read: <c>default</c> at first.</param>
    /// <param name="keys">Where the keys go. A hash table hands over whole buckets, mostly of a few entries: give room for more than that.</param>
    /// <param name="values">Where the values go: one for each key.</param>
    /// <param name="flags"><see cref="BpfElementFlags.Lock"/> or nothing.</param>
    /// <returns>How many were read, also of a last, partial batch; 0 at the end. What is added meanwhile may be missing, and what is changed be seen twice.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other, or are empty.</exception>
    /// <exception cref="LibbpfException">The system call failed: ENOSPC when a bucket does not fit; nothing was read then, and the same cursor goes on with more room.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int ReadBatch(ref BpfMapCursor cursor, Span<TKey> keys, Span<TValue> values, BpfElementFlags flags = BpfElementFlags.Any)
    {
        MapBatch.CheckLengths(keys.Length, values.Length);
        fixed (TKey* nativeKeys = keys)
        fixed (TValue* nativeValues = values)
            return MapBatch.Read(this, ref cursor, nativeKeys, nativeValues, keys.Length, remove: false, flags);
    }

    /// <summary>As <see cref="ReadBatch"/>, and deletes the entries it returns (bpf_map_lookup_and_delete_batch). Linux 5.6.</summary>
    /// <inheritdoc cref="ReadBatch" path="/*[self::param or self::returns or self::exception]"/>
    public int TakeBatch(ref BpfMapCursor cursor, Span<TKey> keys, Span<TValue> values, BpfElementFlags flags = BpfElementFlags.Any)
    {
        MapBatch.CheckLengths(keys.Length, values.Length);
        fixed (TKey* nativeKeys = keys)
        fixed (TValue* nativeValues = values)
            return MapBatch.Read(this, ref cursor, nativeKeys, nativeValues, keys.Length, remove: true, flags);
    }

    /// <summary>Writes entries, whether or not they are there, in one system call where the kernel can (Linux 5.6), else one by one (bpf_map_update_batch).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="values">The values: one for each key.</param>
    /// <param name="flags"><see cref="BpfElementFlags.Lock"/> or nothing.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="BpfBatchException">An entry could not be written: E2BIG when the map is full. Those before it were.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void WriteBatch(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values, BpfElementFlags flags = BpfElementFlags.Any)
    {
        MapBatch.CheckLengths(keys.Length, values.Length);
        fixed (TKey* nativeKeys = keys)
        fixed (TValue* nativeValues = values)
            MapBatch.Write(this, (byte*)nativeKeys, sizeof(TKey), (byte*)nativeValues, sizeof(TValue), keys.Length, flags);
    }

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
    /// Reads the entries, in batches where the kernel can (Linux 5.6), else key by key. While a program changes the map, an entry
    /// added meanwhile may be missing, and one may be seen twice; none that stays is left out when batches are used.
    /// </summary>
    /// <returns>An enumerator that rents its buffers; dispose it, as <c>foreach</c> does.</returns>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfHashMapEnumerator<TKey, TValue> GetEnumerator() => new(this, Source);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Update(in TKey key, in TValue value, ulong flags)
    {
        using HandleUse use = Source.Use(out int fd);
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            return Libbpf.bpf_map_update_elem(fd, nativeKey, nativeValue, flags);
    }

    static BpfInnerMap IBpfMap<BpfHashMap<TKey, TValue>>.Shape => new(BpfMapType.Hash, (uint)sizeof(TKey), (uint)sizeof(TValue), 0);

    static BpfHashMap<TKey, TValue> IBpfMap<BpfHashMap<TKey, TValue>>.View(BpfMap map) => new(map);
}
