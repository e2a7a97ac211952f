using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Maps in a hash table, which a program chooses from by key and user space exchanges (BPF_MAP_TYPE_HASH_OF_MAPS; Documentation/bpf/map_of_maps.rst). Linux 4.12.</summary>
/// <typeparam name="TKey">The key; its size is the map's key size. Padding bytes count: the kernel compares keys as bytes.</typeparam>
/// <remarks>The kernel keeps an inner map as long as an outer map holds it, even when its own object is disposed.</remarks>
/// <threadsafety>SetInnerMap: one thread at a time, before load. All else: any thread; when the setter returns, no program uses the replaced map any more.</threadsafety>
public sealed unsafe class BpfHashOfMaps<TKey> : BpfMap, IBpfMap<BpfHashOfMaps<TKey>>
    where TKey : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A hash of maps: <c>obj.Maps["tables"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its key has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfHashOfMaps(BpfMap map)
        : base(map, BpfMapType.HashOfMaps) => CheckSize<TKey>("key", KeySize);

    /// <summary>The keys that have a map, one system call each.</summary>
    /// <exception cref="LibbpfException">Enumerating: a system call failed.</exception>
    /// <exception cref="InvalidOperationException">Enumerating: the object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">Enumerating: the object is disposed.</exception>
    public IEnumerable<TKey> Keys => MapOperation.Keys<TKey>(this);

    /// <summary>Puts a map under a key, in place of what is there.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the outer map is full, EINVAL when the map differs from the inner definition in kind, sizes, flags or, for arrays, entries.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    [SuppressMessage("Design", "CA1044", Justification = "The kernel tells only the map's number: see GetMapId.")]
    public BpfMap this[in TKey key]
    {
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            using HandleUse use = value.Use(out int fd);
            fixed (TKey* nativeKey = &key)
                MapOperation.WriteDescriptor(this, nativeKey, fd);
        }
    }

    /// <summary>The number in the system of the map under a key. Linux 4.14.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number, or <see langword="null"/> when there is no map.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint? GetMapId(in TKey key)
    {
        uint id;
        fixed (TKey* nativeKey = &key)
            return MapOperation.TryRead(this, nativeKey, &id) ? id : null;
    }

    /// <summary>Takes the map under a key out.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    /// <inheritdoc cref="GetMapId" path="/exception"/>
    public bool Remove(in TKey key)
    {
        fixed (TKey* nativeKey = &key)
            return MapOperation.Delete(this, nativeKey);
    }

    /// <summary>Reads the next keys with the numbers in the system of their maps (bpf_map_lookup_batch). Linux 5.19.</summary>
    /// <param name="cursor">How far the map has been read: <c>default</c> at first.</param>
    /// <param name="keys">Where the keys go.</param>
    /// <param name="ids">Where the numbers go: one for each.</param>
    /// <returns>How many were read, also of a last, partial batch; 0 at the end.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other, or are empty.</exception>
    /// <exception cref="LibbpfException">The system call failed: ENOSPC when a bucket of the hash table does not fit; nothing was read then.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int ReadBatch(ref BpfMapCursor cursor, Span<TKey> keys, Span<uint> ids)
    {
        MapBatch.CheckLengths(keys.Length, ids.Length);
        fixed (TKey* nativeKeys = keys)
        fixed (uint* nativeIds = ids)
            return MapBatch.Read(this, ref cursor, nativeKeys, nativeIds, keys.Length, remove: false, BpfElementFlags.Any);
    }

    /// <summary>Puts maps under keys, in place of what is there, in one system call where the kernel can (Linux 5.19), else one by one (bpf_map_update_batch).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="maps">The maps: one for each key.</param>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="BpfBatchException">A map could not be put in, see the indexer; those before it were.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public void WriteBatch(ReadOnlySpan<TKey> keys, ReadOnlySpan<BpfMap> maps)
    {
        MapBatch.CheckLengths(keys.Length, maps.Length);
        using var descriptors = new LentDescriptors(maps);
        fixed (TKey* nativeKeys = keys)
        fixed (int* values = descriptors.Values)
            MapBatch.Write(this, (byte*)nativeKeys, sizeof(TKey), (byte*)values, sizeof(int), keys.Length, BpfElementFlags.Any);
    }

    /// <summary>Takes the maps under keys out, in few system calls where the kernel can (Linux 5.19), else one by one (bpf_map_delete_batch). Keys that have none are passed over.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>How many maps there were.</returns>
    /// <exception cref="BpfBatchException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int RemoveBatch(ReadOnlySpan<TKey> keys)
    {
        fixed (TKey* nativeKeys = keys)
            return MapBatch.Remove(this, (byte*)nativeKeys, sizeof(TKey), keys.Length);
    }

    /// <summary>Makes a map to put into this one: as <see cref="BpfMap.Create{TMap}"/>, and with the BTF that C's definition of the inner maps has, without which Linux 5.15 to 6.1 takes no map whose value is a struct.</summary>
    /// <typeparam name="TMap">The class, whose types make the sizes of keys and values. A skeleton has a method for what C declares.</typeparam>
    /// <param name="name">Its name, for people: letters, digits, '_' and '.'. The kernel keeps 15 characters.</param>
    /// <param name="maxEntries">The number of entries.</param>
    /// <param name="options">Kind, flags and the like, or <see langword="null"/> for the class's first kind without flags. They must be those of the inner definition.</param>
    /// <returns>The map. When it is disposed, the map it was put into keeps it.</returns>
    /// <exception cref="LibbpfException">The kernel does not make such a map.</exception>
    /// <exception cref="ArgumentException">The kind in the options is not one of the class's.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public TMap CreateInner<TMap>(string name, uint maxEntries, BpfMapOptions? options = null)
        where TMap : BpfMap, IBpfMap<TMap> =>
        BpfInnerMap.CreateFor<TMap>(this, name, maxEntries, options);

    /// <summary>Says what the inner maps look like, when the C definition does not or another is wanted (bpf_map__set_inner_map_fd). Before load, once.</summary>
    /// <param name="inner">The kind and the sizes.</param>
    /// <exception cref="LibbpfException">The kernel does not make such a map, or this was called before.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void SetInnerMap(in BpfInnerMap inner) => inner.Set(this);

    /// <summary>Says that the inner maps look like another object's map. Before load, once.</summary>
    /// <param name="inner">A map of a loaded object; it is not put into this one.</param>
    /// <exception cref="LibbpfException">This was called before, or the process has too many descriptors.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded, or that of the inner map is not.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public void SetInnerMap(BpfMap inner) => BpfInnerMap.Set(this, inner);

    static BpfInnerMap IBpfMap<BpfHashOfMaps<TKey>>.Shape => new(BpfMapType.HashOfMaps, (uint)sizeof(TKey), 4, 0);

    static BpfHashOfMaps<TKey> IBpfMap<BpfHashOfMaps<TKey>>.View(BpfMap map) => new(map);
}
