using System.Runtime.CompilerServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A map of a <see cref="BpfObject"/>, lent by it: a view that fails with <see cref="ObjectDisposedException"/> when the object is
/// disposed. Stands for libbpf's <c>struct bpf_map</c>. The derived classes say what each kind of map can do and with which types.
/// </summary>
/// <threadsafety>Definition properties (until load): one thread at a time. Everything that talks to the loaded map: any thread.</threadsafety>
public unsafe class BpfMap
{
    internal BpfMap(MapSource source) => Source = source;

    /// <summary>A further view on the map of another view, checked for its kind.</summary>
    /// <param name="map">The map.</param>
    /// <param name="types">The kinds the derived class stands for.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    private protected BpfMap(BpfMap map, params ReadOnlySpan<BpfMapType> types)
    {
        ArgumentNullException.ThrowIfNull(map);
        Source = map.Source;
        if (!types.Contains(Type))
            throw new ArgumentException($"Map '{Name}' is of type {Type}; {ViewName} is for {string.Join(" and ", types.ToArray())}.", nameof(map));
    }

    private protected MapSource Source { get; }

    /// <summary>The map's name: the C variable's or, for global data, the section's as libbpf makes it ("bootstra.rodata"; see <see cref="BpfMapCollection"/>).</summary>
    public string Name => Source.Name;

    /// <summary>The kind of map.</summary>
    public BpfMapType Type => Source.Type;

    /// <summary>Bytes of a key; 0 for kinds without keys.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint KeySize => Libbpf.bpf_map__key_size(Pointer);

    /// <summary>Bytes of a value (of one CPU's, for per-CPU maps); 0 for kinds without values.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint ValueSize => Libbpf.bpf_map__value_size(Pointer);

    /// <summary>
    /// The number of entries; for ring buffers the number of bytes, a power of two multiple of the page size, to which libbpf rounds
    /// it up. Changeable until load (bpf_map__set_max_entries).
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint MaxEntries
    {
        get => Libbpf.bpf_map__max_entries(Pointer);
        set
        {
            Source.Object.ThrowIfLoaded($"set {nameof(MaxEntries)} of map '{Name}'");
            using var messages = LibbpfMessages.Collect();
            Failure.Check(Libbpf.bpf_map__set_max_entries(Pointer, value), $"Setting {nameof(MaxEntries)} of map '{Name}' to {value}", messages);
        }
    }

    /// <summary>The map's flags, <c>BPF_F_…</c> of linux/bpf.h (bpf_map__map_flags).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint Flags => Libbpf.bpf_map__map_flags(Pointer);

    /// <summary>The id of the key's type in the object's BTF, 0 when the map has none (bpf_map__btf_key_type_id).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint BtfKeyTypeId => Libbpf.bpf_map__btf_key_type_id(Pointer);

    /// <summary>The id of the value's type in the object's BTF, 0 when the map has none (bpf_map__btf_value_type_id).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint BtfValueTypeId => Libbpf.bpf_map__btf_value_type_id(Pointer);

    /// <summary>Whether <see cref="BpfObject.Load"/> creates this map (bpf_map__set_autocreate). Default: true.</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoCreate
    {
        get => Libbpf.bpf_map__autocreate(Pointer) != 0;
        set
        {
            Source.Object.ThrowIfLoaded($"set {nameof(AutoCreate)} of map '{Name}'");
            using var messages = LibbpfMessages.Collect();
            Failure.Check(Libbpf.bpf_map__set_autocreate(Pointer, value ? (byte)1 : (byte)0), $"Setting {nameof(AutoCreate)} of map '{Name}'", messages);
        }
    }

    /// <summary>Whether this is one of the maps libbpf makes for global variables, externs and the like (bpf_map__is_internal).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool IsInternal => Libbpf.bpf_map__is_internal(Pointer) != 0;

    /// <summary>The loaded map's descriptor (bpf_map__fd), lent: it is closed with the object.</summary>
    /// <exception cref="InvalidOperationException">The object is not loaded, or <see cref="AutoCreate"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int FileDescriptor
    {
        get
        {
            using HandleUse use = Source.Use(out int fd);
            return fd;
        }
    }

    /// <summary>The raw map, for calls of <see cref="Libbpf"/> that this library does not wrap. It is valid until the object is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_map* Pointer => Source.Pointer;

    internal BpfObject Object => Source.Object;

    /// <summary>Lends the loaded map's descriptor for the time of a call.</summary>
    internal HandleUse Use(out int fd) => Source.Use(out fd);

    private protected string ViewName => GetType().Name.Split('`')[0];

    /// <summary>Puts right what the kernel would refuse with a bare EINVAL.</summary>
    internal void PrepareLoad()
    {
        // The kernel wants 4-byte keys and values of a perf event array, and C code often leaves them out, as cilium/ebpf allows.
        if (Type == BpfMapType.PerfEventArray)
        {
            if (KeySize == 0)
                Libbpf.bpf_map__set_key_size(Pointer, sizeof(uint));
            if (ValueSize == 0)
                Libbpf.bpf_map__set_value_size(Pointer, sizeof(uint));
        }
    }

    /// <summary>Refuses a C# type that is not as large as the map's.</summary>
    private protected void CheckSize<T>(string what, uint size)
        where T : unmanaged
    {
        if (sizeof(T) != size)
            throw new ArgumentException($"The {what} of map '{Name}' has {size} bytes, but {typeof(T)} has {Unsafe.SizeOf<T>()}.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} map '{Name}'";
}
