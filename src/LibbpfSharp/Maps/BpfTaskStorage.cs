using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A value for each task; user space reaches that of a process, which is its first thread's (BPF_MAP_TYPE_TASK_STORAGE). Linux 5.11.</summary>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <inheritdoc cref="BpfLocalStorage{TValue}" path="/*[self::remarks or self::threadsafety]"/>
public sealed unsafe class BpfTaskStorage<TValue> : BpfLocalStorage<TValue>, IBpfMap<BpfTaskStorage<TValue>>
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["storage"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public BpfTaskStorage(BpfMap map)
        : base(map, BpfMapType.TaskStorage)
    {
    }

    /// <summary>Looks up the value (bpf_map_lookup_elem).</summary>
    /// <param name="processId">The process.</param>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="LibbpfException">There is no such process (ESRCH), or the system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public bool TryGetValue(int processId, out TValue value)
    {
        using Descriptor descriptor = Open(processId);
        return TryGetValue(descriptor, out value);
    }

    /// <summary>Sets the value, whether or not there is one (BPF_ANY).</summary>
    /// <param name="processId">The process.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="TryGetValue(int, out TValue)" path="/exception"/>
    public void Set(int processId, in TValue value)
    {
        using Descriptor descriptor = Open(processId);
        Set(descriptor, value);
    }

    /// <summary>Deletes the value (bpf_map_delete_elem).</summary>
    /// <param name="processId">The process.</param>
    /// <returns>Whether there was one.</returns>
    /// <inheritdoc cref="TryGetValue(int, out TValue)" path="/exception"/>
    public bool Remove(int processId)
    {
        using Descriptor descriptor = Open(processId);
        return Remove(descriptor);
    }

    private static Descriptor Open(int processId) => Linux.OpenProcess(processId);

    static BpfInnerMap IBpfMap<BpfTaskStorage<TValue>>.Shape => new(BpfMapType.TaskStorage, 4, (uint)sizeof(TValue), 0, Libbpf.BPF_F_NO_PREALLOC);

    static BpfTaskStorage<TValue> IBpfMap<BpfTaskStorage<TValue>>.View(BpfMap map) => new(map);
}
