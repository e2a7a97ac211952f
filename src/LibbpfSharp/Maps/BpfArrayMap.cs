using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>An array shared with BPF programs (BPF_MAP_TYPE_ARRAY; Documentation/bpf/map_array.rst). Every element is always there, zero at first. Linux 3.19.</summary>
/// <typeparam name="TValue">The element; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread; a value is copied without a lock (a program may be writing it).</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map of the kernel; the field's name for it says so.")]
public sealed unsafe class BpfArrayMap<TValue> : BpfMap, IEnumerable<TValue>, IBpfMap<BpfArrayMap<TValue>>
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">An array map: <c>obj.Maps["counters"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfArrayMap(BpfMap map)
        : base(map, BpfMapType.Array) => CheckSize<TValue>("value", ValueSize);

    /// <summary>The number of elements (max_entries).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int Length => checked((int)MaxEntries);

    /// <summary>Gets or sets an element.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public TValue this[int index]
    {
        get
        {
            TValue value;
            using HandleUse use = Source.Use(out int fd);
            int result = Libbpf.bpf_map_lookup_elem(fd, &index, &value);
            if (result < 0)
                Throw("Reading an element of", index, result);
            return value;
        }
        set
        {
            using HandleUse use = Source.Use(out int fd);
            int result = Libbpf.bpf_map_update_elem(fd, &index, &value, Libbpf.BPF_ANY);
            if (result < 0)
                Throw("Writing an element of", index, result);
        }
    }

    /// <summary>Reads elements that follow each other, in batches where the kernel can (bpf_map_lookup_batch, Linux 5.6), else one by one.</summary>
    /// <param name="start">The first one, from 0 on.</param>
    /// <param name="values">Where they go: as many as there are places.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many elements.</exception>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Read(int start, Span<TValue> values)
    {
        MapBatch.CheckRange(this, start, values.Length);
        fixed (TValue* native = values)
            MapBatch.ReadRange(this, start, (byte*)native, sizeof(TValue), values.Length);
    }

    /// <summary>Writes elements that follow each other, in batches where the kernel can (bpf_map_update_batch, Linux 5.6), else one by one.</summary>
    /// <param name="start">The first one, from 0 on.</param>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many elements.</exception>
    /// <exception cref="BpfBatchException">An element could not be written; those before it were.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Write(int start, ReadOnlySpan<TValue> values)
    {
        MapBatch.CheckRange(this, start, values.Length);
        fixed (TValue* native = values)
            MapBatch.WriteRange(this, start, (byte*)native, sizeof(TValue), values.Length);
    }

    /// <summary>Reads an element with flags (bpf_map_lookup_elem_flags). Linux 5.1.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="flags"><see cref="BpfElementFlags.Lock"/> or nothing.</param>
    /// <returns>The element.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when the element has no lock.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public TValue Read(int index, BpfElementFlags flags)
    {
        MapOperation.CheckIndex(this, index);
        TValue value;
        MapOperation.TryRead(this, &index, &value, flags);
        return value;
    }

    /// <summary>Writes an element with flags (bpf_map_update_elem).</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="value">The value; with <see cref="BpfElementFlags.Lock"/> all of it but the lock.</param>
    /// <param name="flags">The flags. <see cref="BpfElementFlags.NoExist"/> always fails: every element is there.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when the element has no lock.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Write(int index, in TValue value, BpfElementFlags flags)
    {
        MapOperation.CheckIndex(this, index);
        fixed (TValue* native = &value)
            MapOperation.TryWrite(this, &index, native, (ulong)flags);
    }

    /// <summary>Maps the elements into this process's memory, where programs see what is written at once. The map needs the flag <c>BPF_F_MMAPABLE</c>. Linux 5.5.</summary>
    /// <param name="writable">Whether they are to be written; a frozen map is mapped for reading only.</param>
    /// <returns>The elements; dispose them. They may outlive the map.</returns>
    /// <exception cref="LibbpfException">It could not be mapped: EINVAL or EOPNOTSUPP without the flag, EPERM when it is frozen and to be written.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfMappedArray<TValue> Map(bool writable = true)
    {
        using HandleUse use = Source.Use(out int fd);
        if ((Flags & Libbpf.BPF_F_MMAPABLE) == 0)
            throw new LibbpfException($"Mapping array '{Name}'", Errno.EINVAL, hint: "It was made without BPF_F_MMAPABLE: set it in C (map_flags), in Flags before load, or when the map is made.");
        return new BpfMappedArray<TValue>(Name, fd, Length, writable);
    }

    /// <summary>Reads the elements in order, in batches where the kernel can (Linux 5.6), else one by one.</summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public IEnumerator<TValue> GetEnumerator()
    {
        int length = Length;
        TValue[] values = ArrayPool<TValue>.Shared.Rent(Math.Min(length, 512));
        try
        {
            for (int start = 0; start < length; start += values.Length)
            {
                int count = Math.Min(values.Length, length - start);
                Read(start, values.AsSpan(0, count));
                for (int i = 0; i < count; i++)
                    yield return values[i];
            }
        }
        finally
        {
            ArrayPool<TValue>.Shared.Return(values);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [DoesNotReturn]
    private void Throw(string verb, int index, int result)
    {
        if ((uint)index >= Source.Entries)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Map '{Name}' has {Source.Entries} elements.");
        MapOperation.Throw(this, verb, result);
    }

    static BpfInnerMap IBpfMap<BpfArrayMap<TValue>>.Shape => new(BpfMapType.Array, 4, (uint)sizeof(TValue), 0);

    static BpfArrayMap<TValue> IBpfMap<BpfArrayMap<TValue>>.View(BpfMap map) => new(map);
}
