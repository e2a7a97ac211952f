using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>First in, first out: a queue shared with BPF programs, without keys (BPF_MAP_TYPE_QUEUE; Documentation/bpf/map_queue_stack.rst). Linux 4.20.</summary>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread; each operation is atomic in the kernel.</threadsafety>
[SuppressMessage("Naming", "CA1711", Justification = "It is what the kernel calls it.")]
public sealed unsafe class BpfQueue<TValue> : BpfMap, IBpfMap<BpfQueue<TValue>>
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A queue map: <c>obj.Maps["pending"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfQueue(BpfMap map)
        : base(map, BpfMapType.Queue) => CheckSize<TValue>("value", ValueSize);

    /// <summary>Puts a value at the end.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="LibbpfException">The system call failed: E2BIG when the queue is full.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Enqueue(in TValue value) => Write(value, Libbpf.BPF_ANY, 0);

    /// <summary>Puts a value at the end, if there is room.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryEnqueue(in TValue value) => Write(value, Libbpf.BPF_ANY, Errno.E2BIG);

    /// <summary>Puts a value at the end; when the queue is full, the oldest one makes room (BPF_EXIST).</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void EnqueueOverOldest(in TValue value) => Write(value, Libbpf.BPF_EXIST, 0);

    /// <summary>Takes the oldest value (bpf_map_lookup_and_delete_elem).</summary>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryDequeue(out TValue value)
    {
        value = default;
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryTake(this, null, nativeValue);
    }

    /// <summary>Reads the oldest value and leaves it where it is (bpf_map_lookup_elem).</summary>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryPeek(out TValue value)
    {
        value = default;
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryRead(this, null, nativeValue);
    }

    private bool Write(in TValue value, ulong flags, int expected)
    {
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryWrite(this, null, nativeValue, flags, expected);
    }

    static BpfInnerMap IBpfMap<BpfQueue<TValue>>.Shape => new(BpfMapType.Queue, 0, (uint)sizeof(TValue), 0);

    static BpfQueue<TValue> IBpfMap<BpfQueue<TValue>>.View(BpfMap map) => new(map);
}
