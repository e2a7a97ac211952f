using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// What the views of one map share: who owns it, libbpf's <c>bpf_map</c> and, once the kernel has the map, its descriptor and sizes. A map
/// that belongs to no object has an owner of its own, the descriptor, and the definition that the kernel tells.
/// The descriptor is only ever used between <see cref="Use"/> and the end of that use, while the owner cannot close it: a
/// number that was closed may by then be another map's.
/// </summary>
internal sealed unsafe class MapSource
{
    private readonly bpf_map* _map;
    private readonly BpfObject? _object;
    private volatile int _fd = -1;
    private uint _entries;

    public MapSource(BpfObject owner, bpf_map* map)
    {
        _object = owner;
        Owner = owner.Handle;
        _map = map;
        Name = NativeText.Decode(Libbpf.bpf_map__name(map));
        Type = (BpfMapType)Libbpf.bpf_map__type(map);
    }

    public MapSource(Descriptor descriptor, BpfMapInfo definition, string? pinPath)
    {
        Owner = descriptor;
        Definition = definition;
        PinPath = pinPath;
        Name = definition.Name;
        Type = definition.Type;
        _entries = definition.MaxEntries;
        _fd = descriptor.Value;
    }

    /// <summary>The object the map belongs to.</summary>
    /// <exception cref="InvalidOperationException">It belongs to none.</exception>
    public BpfObject Object => _object ?? throw new InvalidOperationException(
        $"Map '{Name}' does not belong to an object: it exists in the kernel, with its definition fixed, and libbpf has no struct for it.");

    /// <summary>What a map that belongs to no object is; else <see langword="null"/>.</summary>
    public BpfMapInfo? Definition { get; }

    /// <summary>Where a map that belongs to no object is pinned.</summary>
    public string? PinPath { get; set; }

    /// <summary>Closes a map that belongs to no object.</summary>
    public void Close()
    {
        if (_object is null)
            Owner.Dispose();
    }

    /// <summary>Keeps a descriptor open that libbpf borrows until the object is loaded.</summary>
    public void KeepUntilLoaded(Descriptor descriptor)
    {
        Object.Loaded += descriptor.Dispose;
        Object.Disposing += descriptor.Dispose;
    }

    /// <summary>Whether a view relies on the sizes of keys and values as they are.</summary>
    public bool HasTypedViews { get; set; }

    /// <summary>Raised before load, when libbpf has moved the initial value of a section to make room.</summary>
    public event Action? ValueResized;

    public void RaiseValueResized() => ValueResized?.Invoke();

    /// <summary>The types of key and value, in the object's BTF, of the maps in a map as C declares them; 0 where it does not.</summary>
    public uint InnerKeyTypeId { get; private set; }

    /// <inheritdoc cref="InnerKeyTypeId"/>
    public uint InnerValueTypeId { get; private set; }

    /// <summary>Notes them before load, which frees libbpf's definition of the inner maps.</summary>
    public void KeepInnerTypes()
    {
        bpf_map* inner = Libbpf.bpf_map__inner_map(Pointer);
        if (inner is null)
            return;
        InnerKeyTypeId = Libbpf.bpf_map__btf_key_type_id(inner);
        InnerValueTypeId = Libbpf.bpf_map__btf_value_type_id(inner);
    }

    /// <summary>Whether a struct_ops map is attached with its object, where libbpf itself cannot say (before 1.5).</summary>
    public bool AutoAttach { get; set; } = true;

    public string Name { get; }

    public BpfMapType Type { get; }

    public SafeHandle Owner { get; }

    public bpf_map* Pointer
    {
        get
        {
            Object.ThrowIfDisposed();
            return _map;
        }
    }

    /// <summary>How many entries a map can have that the kernel has: it does not change then, and asking libbpf each time would cost as much as the rest of a call before the system call.</summary>
    /// <exception cref="InvalidOperationException">The kernel does not have the map yet.</exception>
    /// <exception cref="ObjectDisposedException">The owner is disposed.</exception>
    public uint Entries
    {
        get
        {
            if (_fd < 0)
                Use(out _).Dispose();
            return _entries;
        }
    }

    /// <summary>Lends the descriptor for the time of a system call.</summary>
    /// <exception cref="InvalidOperationException">The kernel does not have the map yet.</exception>
    /// <exception cref="ObjectDisposedException">The owner is disposed.</exception>
    public HandleUse Use(out int fd)
    {
        var use = new HandleUse(Owner);
        fd = _fd;
        if (fd < 0)
        {
            try
            {
                fd = Open();
            }
            catch
            {
                use.Dispose();
                throw;
            }
        }

        return use;
    }

    private int Open()
    {
        Object.ThrowIfNoMaps($"use map '{Name}'");
        int fd = Libbpf.bpf_map__fd(_map);
        if (fd < 0)
            throw new InvalidOperationException($"Map '{Name}' was not created: its {nameof(BpfMap.AutoCreate)} is off.");
        _entries = Libbpf.bpf_map__max_entries(_map);
        _fd = fd;
        return fd;
    }
}
