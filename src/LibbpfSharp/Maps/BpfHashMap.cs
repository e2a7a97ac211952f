using System.Collections;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A hash table shared with BPF programs, used as a dictionary (BPF_MAP_TYPE_HASH, BPF_MAP_TYPE_LRU_HASH;
/// Documentation/bpf/map_hash.rst). Linux 3.19, LRU 4.10.
/// </summary>
/// <typeparam name="TKey">The key; its size is the map's key size. Padding bytes count: the kernel compares keys as bytes.</typeparam>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call and allocates nothing. An LRU map evicts an entry instead of being full.</remarks>
/// <threadsafety>Any thread; each single operation is atomic in the kernel, a value is copied without a lock (a program may be writing it).</threadsafety>
public sealed unsafe class BpfHashMap<TKey, TValue> : BpfMap, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : unmanaged
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A hash map: <c>obj.Maps["start"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its key or value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfHashMap(BpfMap map)
        : base(map, BpfMapType.Hash, BpfMapType.LruHash)
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
    /// <inheritdoc cref="TryGetValue" path="/exception"/>
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
    /// <exception cref="LibbpfException">The system call failed: ENOTSUPP or EINVAL before Linux 5.14.</exception>
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
            MapOperation.Throw(this, "Looking up and deleting in", result);
        value = default;
        return false;
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
}
