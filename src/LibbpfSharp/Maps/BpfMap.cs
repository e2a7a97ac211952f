using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A map: of a <see cref="BpfObject"/>, lent by it, a view that fails with <see cref="ObjectDisposedException"/> when the object is
/// disposed (libbpf's <c>struct bpf_map</c>); or one of its own, made by <see cref="Create{TMap}"/> or opened by id or pinned path, which is
/// to be disposed. The derived classes say what each kind of map can do and with which types.
/// </summary>
/// <remarks>Where the documentation says "object", it is for a map of its own the map itself: it is loaded from the start.</remarks>
/// <threadsafety>
/// Definition properties (until load): one thread at a time. Everything that talks to the loaded map: any thread, also while another disposes
/// it: an operation under way is finished, later ones throw <see cref="ObjectDisposedException"/>.
/// </threadsafety>
public unsafe partial class BpfMap : IDisposable
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

    internal MapSource Source { get; }

    /// <summary>The map's name: the C variable's or, for global data, the section's as libbpf makes it ("bootstra.rodata"; see <see cref="BpfMapCollection"/>).</summary>
    public string Name => Source.Name;

    /// <summary>The kind of map.</summary>
    public BpfMapType Type => Source.Type;

    /// <summary>Bytes of a key; 0 for kinds without keys (bpf_map__key_size). Changeable until load (bpf_map__set_key_size).</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded, or to another size than that of a typed view's key.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint KeySize
    {
        get => Source.Definition is { } own ? own.KeySize : Read(&Libbpf.bpf_map__key_size);
        set
        {
            ThrowIfTyped(nameof(KeySize), KeySize, value);
            Change(nameof(KeySize), Libbpf.bpf_map__set_key_size, value);
        }
    }

    /// <summary>
    /// Bytes of a value (of one CPU's, for per-CPU maps); 0 for kinds without values (bpf_map__value_size). Changeable until load
    /// (bpf_map__set_value_size): the frames of a stack trace map, say, or of a section of global variables, which needs libbpf 1.3
    /// and an array as the section's last variable.
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded, or to another size than that of a typed view's value.</exception>
    /// <exception cref="LibbpfVersionException">A section of global variables was to be resized, and libbpf is older than 1.3.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint ValueSize
    {
        get => Source.Definition is { } own ? own.ValueSize : Read(&Libbpf.bpf_map__value_size);
        set
        {
            ThrowIfTyped(nameof(ValueSize), ValueSize, value);
            // libbpf before 1.3 takes the new size and leaves the initial value as small as it was.
            if (IsInternal && LibbpfLibrary.Version < new Version(1, 3))
                throw new LibbpfVersionException($"bpf_map__set_value_size (for section '{Name}')", new Version(1, 3), LibbpfLibrary.Version);
            Change(nameof(ValueSize), Libbpf.bpf_map__set_value_size, value);
            Source.RaiseValueResized();
        }
    }

    /// <summary>
    /// The number of entries; for ring buffers the number of bytes, a power of two multiple of the page size, to which libbpf rounds
    /// it up. Changeable until load (bpf_map__set_max_entries).
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint MaxEntries
    {
        get => Source.Definition is { } own ? own.MaxEntries : Read(&Libbpf.bpf_map__max_entries);
        set
        {
            Source.Object.ThrowIfLoaded($"set {nameof(MaxEntries)} of map '{Name}'");
            using var messages = LibbpfMessages.Collect();
            Failure.Check(Libbpf.bpf_map__set_max_entries(Pointer, value), $"Setting {nameof(MaxEntries)} of map '{Name}' to {value}", messages);
        }
    }

    /// <summary>The map's flags, <c>BPF_F_…</c> of linux/bpf.h (bpf_map__map_flags). Changeable until load (bpf_map__set_map_flags).</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint Flags
    {
        get => Source.Definition is { } own ? own.Flags : Read(&Libbpf.bpf_map__map_flags);
        set => Change(nameof(Flags), Libbpf.bpf_map__set_map_flags, value);
    }

    /// <summary>What the kind of map makes of it (<c>map_extra</c>): a bloom filter's number of hash functions, an arena's address. Linux 5.16. Changeable until load (bpf_map__set_map_extra).</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public ulong Extra
    {
        get => Source.Definition is { } own ? own.Extra : Read(&Libbpf.bpf_map__map_extra);
        set => Change(nameof(Extra), Libbpf.bpf_map__set_map_extra, value);
    }

    /// <summary>The memory node the map is allocated on, if <see cref="Flags"/> have BPF_F_NUMA_NODE (Linux 4.14). Changeable until load (bpf_map__set_numa_node).</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint NumaNode
    {
        get => Source.Definition is not null ? throw new InvalidOperationException($"The kernel does not tell the memory node of map '{Name}'.") : Read(&Libbpf.bpf_map__numa_node);
        set => Change(nameof(NumaNode), Libbpf.bpf_map__set_numa_node, value);
    }

    /// <summary>
    /// The file in a BPF file system that the map is pinned to, or <see langword="null"/> (bpf_map__pin_path). Set before load
    /// (bpf_map__set_pin_path), <see cref="BpfObject.Load"/> uses the map that is pinned there if it fits, and else pins the new one.
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public string? PinPath
    {
        get
        {
            if (Source.Definition is not null)
                return Source.PinPath;
            using var use = new HandleUse(Source.Owner);
            byte* path = Libbpf.bpf_map__pin_path(Pointer);
            return path is null ? null : NativeText.Decode(path);
        }
        set
        {
            Object.ThrowIfLoaded($"set {nameof(PinPath)} of map '{Name}'");
            using var messages = LibbpfMessages.Collect();
            fixed (byte* path = value is null ? null : NativeText.Encode(value))
                Failure.Check(Libbpf.bpf_map__set_pin_path(Pointer, path), $"Setting {nameof(PinPath)} of map '{Name}' to '{value}'", messages);
        }
    }

    /// <summary>Whether the map is pinned to <see cref="PinPath"/> (bpf_map__is_pinned).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool IsPinned => Source.Definition is not null ? Source.PinPath is not null : Read(&Libbpf.bpf_map__is_pinned) != 0;

    /// <summary>The id of the key's type in the object's BTF, 0 when the map has none (bpf_map__btf_key_type_id).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint BtfKeyTypeId => Source.Definition is { } own ? own.BtfKeyTypeId : Read(&Libbpf.bpf_map__btf_key_type_id);

    /// <summary>The id of the value's type in the object's BTF, 0 when the map has none (bpf_map__btf_value_type_id).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint BtfValueTypeId => Source.Definition is { } own ? own.BtfValueTypeId : Read(&Libbpf.bpf_map__btf_value_type_id);

    /// <summary>Whether <see cref="BpfObject.Load"/> creates this map (bpf_map__set_autocreate). Default: true.</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoCreate
    {
        get => Source.Definition is not null || Read(&Libbpf.bpf_map__autocreate) != 0;
        set
        {
            Source.Object.ThrowIfLoaded($"set {nameof(AutoCreate)} of map '{Name}'");
            using var messages = LibbpfMessages.Collect();
            Failure.Check(Libbpf.bpf_map__set_autocreate(Pointer, value ? (byte)1 : (byte)0), $"Setting {nameof(AutoCreate)} of map '{Name}'", messages);
        }
    }

    /// <summary>Whether this is one of the maps libbpf makes for global variables, externs and the like (bpf_map__is_internal).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool IsInternal => Source.Definition is null && Read(&Libbpf.bpf_map__is_internal) != 0;

    /// <summary>The network device that the map is made in, 0 for none (bpf_map__ifindex).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int DeviceIndex
    {
        get
        {
            using var use = new HandleUse(Source.Owner);
            return (int)Libbpf.bpf_map__ifindex(Pointer);
        }
    }

    /// <summary>Says before load which network device the map is made in, for programs that the device runs itself (bpf_map__set_ifindex). Linux 4.16.</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void SetDevice(NetworkDevice device) => Change("the device", Libbpf.bpf_map__set_ifindex, (uint)device.Index);

    /// <summary>
    /// The one program that may use the map, or <see langword="null"/> for any (bpf_map__exclusive_program); the system call may use it in any
    /// case. Set before load (bpf_map__set_exclusive_program): a program of the same object. Linux 6.18, libbpf 1.7.
    /// </summary>
    /// <exception cref="ArgumentException">The program is of another object.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.7.</exception>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfProgram? ExclusiveProgram
    {
        get
        {
            using var use = new HandleUse(Source.Owner);
            bpf_program* program = Libbpf.bpf_map__exclusive_program(Pointer);
            return program is null ? null : Object.Programs[NativeText.Decode(Libbpf.bpf_program__name(program))];
        }
        set
        {
            Object.ThrowIfLoaded($"set {nameof(ExclusiveProgram)} of map '{Name}'");
            if (value is not null && value.Object != Object)
                throw new ArgumentException($"{value} is not of the same object as map '{Name}'.", nameof(value));
            using var messages = LibbpfMessages.Collect();
            Failure.Check(
                Libbpf.bpf_map__set_exclusive_program(Pointer, value is null ? null : value.Pointer), $"Setting {nameof(ExclusiveProgram)} of map '{Name}'", messages);
        }
    }

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
    /// <exception cref="InvalidOperationException">The map does not belong to an object.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_map* Pointer => Source.Pointer;

    /// <summary>Pins the loaded map to a file in a BPF file system, so that it stays when this process has gone (bpf_map__pin). Linux 4.4.</summary>
    /// <param name="path">A file that does not exist yet, "/sys/fs/bpf/my_map", or <see langword="null"/> for <see cref="PinPath"/>. Missing folders are made.</param>
    /// <exception cref="LibbpfException">The path is not in a BPF file system, or exists, or the map is pinned elsewhere.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or <see cref="AutoCreate"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Pin(string? path = null)
    {
        using HandleUse use = Source.Use(out _);
        if (Source.Definition is not null)
        {
            PinOwn(path);
            return;
        }

        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativePath = path is null ? null : NativeText.Encode(path))
        {
            int result = Libbpf.bpf_map__pin(Pointer, nativePath);
            if (result < 0)
                Failure.Throw($"Pinning map '{Name}' to '{path ?? PinPath}'", -result, messages, PinHint(-result, path));
        }
    }

    /// <summary>Removes the file that the map is pinned to (bpf_map__unpin).</summary>
    /// <param name="path">The file, or <see langword="null"/> for <see cref="PinPath"/>.</param>
    /// <exception cref="LibbpfException">The map is not pinned there.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or <see cref="AutoCreate"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Unpin(string? path = null)
    {
        using HandleUse use = Source.Use(out _);
        if (Source.Definition is not null)
        {
            UnpinOwn(path);
            return;
        }

        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativePath = path is null ? null : NativeText.Encode(path))
            Failure.Check(Libbpf.bpf_map__unpin(Pointer, nativePath), $"Unpinning map '{Name}' from '{path ?? PinPath}'", messages);
    }

    /// <summary>Makes the map read-only for system calls, for ever (bpf_map_freeze); programs can still write. Linux 5.2.</summary>
    /// <exception cref="LibbpfException">The kernel refused: EBUSY when the map is mapped for writing, EPERM or EBUSY when it is frozen already.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or <see cref="AutoCreate"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Freeze()
    {
        using HandleUse use = Source.Use(out int fd);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_map_freeze(fd), $"Freezing map '{Name}'", messages);
    }

    /// <summary>What the kernel tells of the loaded map (bpf_obj_get_info_by_fd). Linux 4.13.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or <see cref="AutoCreate"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfMapInfo GetInfo()
    {
        using HandleUse use = Source.Use(out int fd);
        return BpfMapInfo.Read(fd, Name);
    }

    /// <summary>
    /// Uses another map in place of the one that the object defines (bpf_map__reuse_fd): one of another object, a pinned one, one made by
    /// <see cref="Create{TMap}"/>. Before load, which then makes no new one. The other map may be disposed afterwards.
    /// </summary>
    /// <param name="map">A loaded map.</param>
    /// <exception cref="ArgumentException">It has another kind, sizes, number of entries or flags than the definition; the message compares them.</exception>
    /// <exception cref="LibbpfException">libbpf or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded or this is no object's map; or the other map is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object or the other map is disposed.</exception>
    public void Reuse(BpfMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Object.ThrowIfLoaded($"reuse a map as '{Name}'");
        PrepareLoad();
        using HandleUse use = map.Use(out int fd);
        if (BpfMapComparison.Differences(this, BpfMapInfo.Read(fd, map.Name)) is { } differences)
            throw new ArgumentException($"Map '{map.Name}' cannot be used as '{Name}', which differs from it: {differences}.", nameof(map));
        using var own = new HandleUse(Source.Owner);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_map__reuse_fd(Pointer, fd), $"Using map '{map.Name}' as '{Name}'", messages);
    }

    /// <summary>Closes a map made by <see cref="Create{TMap}"/> or opened by id or path; views on it then fail with <see cref="ObjectDisposedException"/>. Does nothing to a map of an object, which the object closes.</summary>
    public void Dispose()
    {
        Source.Close();
        GC.SuppressFinalize(this);
    }

    internal BpfObject Object => Source.Object;

    /// <summary>What keeps the descriptor open.</summary>
    internal SafeHandle Owner => Source.Owner;

    /// <inheritdoc cref="MapSource.ValueResized"/>
    internal event Action ValueResized
    {
        add => Source.ValueResized += value;
        remove => Source.ValueResized -= value;
    }

    /// <summary>Lends the loaded map's descriptor for the time of a call.</summary>
    internal HandleUse Use(out int fd) => Source.Use(out fd);

    /// <summary>Keeps a descriptor open that libbpf borrows until the object is loaded.</summary>
    internal void KeepUntilLoaded(Descriptor descriptor) => Source.KeepUntilLoaded(descriptor);

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

        if (Type is BpfMapType.ArrayOfMaps or BpfMapType.HashOfMaps)
            Source.KeepInnerTypes();
    }

    /// <summary>Refuses a C# type that is not as large as the map's.</summary>
    private protected void CheckSize<T>(string what, uint size)
        where T : unmanaged
    {
        if (sizeof(T) != size)
            throw new ArgumentException($"The {what} of map '{Name}' has {size} bytes, but {typeof(T)} has {Unsafe.SizeOf<T>()}.");
        Source.HasTypedViews = true;
    }

    // A typed view gives the kernel the address of a TKey or TValue, and the kernel copies as many bytes as the map says.
    private void ThrowIfTyped(string property, uint current, uint value)
    {
        if (Source.HasTypedViews && value != current)
            throw new InvalidOperationException($"{property} of map '{Name}' is fixed at {current} by a typed view on it; change it before the view is made.");
    }

    private T Read<T>(delegate*<bpf_map*, T> getter)
    {
        // Held, so that another thread's Dispose does not free what libbpf reads.
        using var use = new HandleUse(Source.Owner);
        return getter(Pointer);
    }

    private delegate int Setter<T>(bpf_map* map, T value);

    private void Change<T>(string property, Setter<T> set, T value)
    {
        Object.ThrowIfLoaded($"set {property} of map '{Name}'");
        using var use = new HandleUse(Source.Owner);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(set(Pointer, value), $"Setting {property} of map '{Name}' to {value}", messages);
    }

    private static string? PinHint(int errno, string? path) => errno switch
    {
        Errno.EINVAL when path is null => $"Give a path, or set {nameof(PinPath)} before load.",
        Errno.EINVAL or Errno.EPERM => "The path is not in a BPF file system (mount -t bpf bpf /sys/fs/bpf), or the map is pinned elsewhere.",
        Errno.EEXIST => "There is a file of that name.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Type} map '{Name}'";
}
