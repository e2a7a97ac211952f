using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Up to 4 GB of memory that programs and this process share, in which pointers mean the same on both sides (BPF_MAP_TYPE_ARENA). Pages come into
/// being when they are touched, or by <c>bpf_arena_alloc_pages</c>. Linux 6.9, in an object libbpf 1.5.
/// </summary>
/// <remarks>max_entries is the number of pages; <see cref="BpfMap.Extra"/> the address it is mapped at, 0 for any.</remarks>
/// <threadsafety>Any thread; the memory has rules of its own.</threadsafety>
public sealed unsafe class BpfArena : BpfMap, IBpfMap<BpfArena>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">An arena: <c>obj.Maps["arena"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfArena(BpfMap map)
        : base(map, BpfMapType.Arena)
    {
    }

    /// <summary>
    /// The arena's memory: of an object's arena what libbpf has mapped when it loaded it, of another a mapping of its own. Programs that
    /// use an arena can be loaded only after some process has mapped it.
    /// </summary>
    /// <returns>The memory; dispose it. It keeps the object, or the memory, until then.</returns>
    /// <exception cref="LibbpfException">It could not be mapped: the address is taken (EEXIST), or another process has mapped it elsewhere (EBUSY).</exception>
    /// <exception cref="LibbpfVersionException">The arena is an object's, and libbpf is older than 1.5.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfArenaMemory Map()
    {
        using HandleUse use = Source.Use(out int fd);
        nuint length = (nuint)MaxEntries * (nuint)Environment.SystemPageSize;
        if (Source.Definition is not null)
            return new BpfArenaMemory(MappedMemory.MapAt((nuint)Extra, fd, length, $"Mapping arena '{Name}'"), null, null, length);

        // A second mapping in the same process would have to be at the same address, where libbpf's is.
        nuint globals;
        void* address = Libbpf.bpf_map__initial_value(Pointer, &globals);
        if (address is null)
            throw new LibbpfVersionException($"arena '{Name}' of an object", new Version(1, 5), LibbpfLibrary.Version);
        return new BpfArenaMemory(null, Source.Owner, (byte*)address, length);
    }

    static BpfInnerMap IBpfMap<BpfArena>.Shape => new(BpfMapType.Arena, 0, 0, 0, Libbpf.BPF_F_MMAPABLE);

    static BpfArena IBpfMap<BpfArena>.View(BpfMap map) => new(map);
}
