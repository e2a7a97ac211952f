using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A value for each inode: a file or folder, whatever its name (BPF_MAP_TYPE_INODE_STORAGE). Linux 5.10; needs BPF LSM in the kernel (CONFIG_BPF_LSM).</summary>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <inheritdoc cref="BpfLocalStorage{TValue}" path="/*[self::remarks or self::threadsafety]"/>
public sealed unsafe class BpfInodeStorage<TValue> : BpfLocalStorage<TValue>, IBpfMap<BpfInodeStorage<TValue>>
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["storage"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public BpfInodeStorage(BpfMap map)
        : base(map, BpfMapType.InodeStorage)
    {
    }

    /// <summary>Looks up the value (bpf_map_lookup_elem).</summary>
    /// <param name="path">The file or folder; it must be readable, or use a descriptor.</param>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="LibbpfException">It cannot be opened, or the system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public bool TryGetValue(string path, out TValue value)
    {
        using Descriptor descriptor = Open(path);
        return TryGetValue(descriptor, out value);
    }

    /// <summary>Sets the value, whether or not there is one (BPF_ANY).</summary>
    /// <param name="path">The file or folder; it must be readable, or use a descriptor.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="TryGetValue(string, out TValue)" path="/exception"/>
    public void Set(string path, in TValue value)
    {
        using Descriptor descriptor = Open(path);
        Set(descriptor, value);
    }

    /// <summary>Deletes the value (bpf_map_delete_elem).</summary>
    /// <param name="path">The file or folder; it must be readable, or use a descriptor.</param>
    /// <returns>Whether there was one.</returns>
    /// <inheritdoc cref="TryGetValue(string, out TValue)" path="/exception"/>
    public bool Remove(string path)
    {
        using Descriptor descriptor = Open(path);
        return Remove(descriptor);
    }

    private static Descriptor Open(string path) => Linux.Open(path, $"Opening '{path}'", "There is no such file.");

    static BpfInnerMap IBpfMap<BpfInodeStorage<TValue>>.Shape => new(BpfMapType.InodeStorage, 4, (uint)sizeof(TValue), 0, Libbpf.BPF_F_NO_PREALLOC);

    static BpfInodeStorage<TValue> IBpfMap<BpfInodeStorage<TValue>>.View(BpfMap map) => new(map);
}
