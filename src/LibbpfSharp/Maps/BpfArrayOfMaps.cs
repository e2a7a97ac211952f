using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Maps in an array, which a program chooses from by index and user space exchanges (BPF_MAP_TYPE_ARRAY_OF_MAPS; Documentation/bpf/map_of_maps.rst). Linux 4.12.</summary>
/// <remarks>The kernel keeps an inner map as long as an outer map holds it, even when its own object is disposed.</remarks>
/// <threadsafety>SetInnerMap: one thread at a time, before load. All else: any thread; when the setter returns, no program uses the replaced map any more.</threadsafety>
public sealed unsafe class BpfArrayOfMaps : BpfMap, IBpfMap<BpfArrayOfMaps>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">An array of maps: <c>obj.Maps["tables"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfArrayOfMaps(BpfMap map)
        : base(map, BpfMapType.ArrayOfMaps)
    {
    }

    /// <summary>The number of elements (max_entries).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int Length => checked((int)MaxEntries);

    /// <summary>Puts a map into an element, in place of what is there.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when the map differs from the inner definition in kind, sizes, flags or, for arrays, entries.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    [SuppressMessage("Design", "CA1044", Justification = "The kernel tells only the map's number: see GetMapId.")]
    public BpfMap this[int index]
    {
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            MapOperation.CheckIndex(this, index);
            using HandleUse use = value.Use(out int fd);
            MapOperation.WriteDescriptor(this, &index, fd);
        }
    }

    /// <summary>The number in the system of the map in an element. Linux 4.14.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <returns>The number, or <see langword="null"/> when the element is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint? GetMapId(int index)
    {
        MapOperation.CheckIndex(this, index);
        uint id;
        return MapOperation.TryRead(this, &index, &id) ? id : null;
    }

    /// <summary>Empties an element.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <returns>Whether there was a map.</returns>
    /// <inheritdoc cref="GetMapId" path="/exception"/>
    public bool Clear(int index)
    {
        MapOperation.CheckIndex(this, index);
        return MapOperation.Delete(this, &index);
    }

    /// <summary>Reads the next elements that are not empty with the numbers in the system of their maps (bpf_map_lookup_batch). Linux 5.19. Before Linux 6.14 an empty element ends it with EINTR.</summary>
    /// <param name="cursor">How far the map has been read: <c>default</c> at first.</param>
    /// <param name="indexes">Where the indexes go.</param>
    /// <param name="ids">Where the numbers go: one for each.</param>
    /// <returns>How many were read, also of a last, partial batch; 0 at the end.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other, or are empty.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int ReadBatch(ref BpfMapCursor cursor, Span<int> indexes, Span<uint> ids)
    {
        MapBatch.CheckLengths(indexes.Length, ids.Length);
        fixed (int* nativeIndexes = indexes)
        fixed (uint* nativeIds = ids)
            return MapBatch.Read(this, ref cursor, nativeIndexes, nativeIds, indexes.Length, remove: false, BpfElementFlags.Any);
    }

    /// <summary>Puts maps into elements that follow each other, in one system call where the kernel can (Linux 5.19), else one by one (bpf_map_update_batch).</summary>
    /// <param name="start">The first element, from 0 on.</param>
    /// <param name="maps">The maps.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many elements.</exception>
    /// <exception cref="BpfBatchException">A map could not be put in, see the indexer; those before it were.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public void Write(int start, ReadOnlySpan<BpfMap> maps)
    {
        MapBatch.CheckRange(this, start, maps.Length);
        using var descriptors = new LentDescriptors(maps);
        fixed (int* values = descriptors.Values)
            MapBatch.WriteRange(this, start, (byte*)values, sizeof(int), maps.Length);
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

    static BpfInnerMap IBpfMap<BpfArrayOfMaps>.Shape => new(BpfMapType.ArrayOfMaps, 4, 4, 0);

    static BpfArrayOfMaps IBpfMap<BpfArrayOfMaps>.View(BpfMap map) => new(map);
}
