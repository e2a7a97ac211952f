using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// What the views of one map share: who owns it, libbpf's <c>bpf_map</c> and, once the kernel has the map, its descriptor and sizes.
/// The descriptor is only ever used between <see cref="Use"/> and the end of that use, while the owner cannot close it: a
/// number that was closed may by then be another map's.
/// </summary>
internal sealed unsafe class MapSource
{
    private readonly bpf_map* _map;
    private int _fd = -1;

    public MapSource(BpfObject owner, bpf_map* map)
    {
        Object = owner;
        _map = map;
        Name = NativeText.Decode(Libbpf.bpf_map__name(map));
        Type = (BpfMapType)Libbpf.bpf_map__type(map);
    }

    public BpfObject Object { get; }

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

    /// <summary>Whether a struct_ops map is attached with its object, where libbpf itself cannot say (before 1.5).</summary>
    public bool AutoAttach { get; set; } = true;

    public string Name { get; }

    public BpfMapType Type { get; }

    public SafeHandle Owner => Object.Handle;

    public bpf_map* Pointer
    {
        get
        {
            Object.ThrowIfDisposed();
            return _map;
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
        return _fd = fd;
    }
}
