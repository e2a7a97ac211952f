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
public sealed unsafe class BpfLpmTrie<TKey, TValue> : BpfMap, IEnumerable<KeyValuePair<TKey, TValue>>
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

    /// <summary>Adds a prefix if it is not there (BPF_NOEXIST).</summary>
    /// <param name="key">The prefix.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="LibbpfException">The system call failed: ENOSPC when the map is full, EINVAL when the prefix is longer than the data.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryAdd(in TKey key, in TValue value) => Write(key, value, Libbpf.BPF_NOEXIST, Errno.EEXIST);

    /// <summary>Replaces the value of a prefix that is there (BPF_EXIST).</summary>
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

    /// <summary>Reads the prefixes with their values, longer ones before those that cover them, two system calls each. Linux 4.16. What changes meanwhile may be missing or come twice.</summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
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
        fixed (TKey* nativeKey = &key)
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryWrite(this, nativeKey, nativeValue, flags, expected);
    }
}
