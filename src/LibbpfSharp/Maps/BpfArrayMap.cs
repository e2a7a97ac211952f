using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>An array shared with BPF programs (BPF_MAP_TYPE_ARRAY; Documentation/bpf/map_array.rst). Every element is always there, zero at first. Linux 3.19.</summary>
/// <typeparam name="TValue">The element; its size is the map's value size.</typeparam>
/// <remarks>Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread; a value is copied without a lock (a program may be writing it).</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "It is a map of the kernel; the field's name for it says so.")]
public sealed unsafe class BpfArrayMap<TValue> : BpfMap, IEnumerable<TValue>
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

    /// <summary>Reads the elements in order, one system call each.</summary>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    public IEnumerator<TValue> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [DoesNotReturn]
    private void Throw(string verb, int index, int result)
    {
        if ((uint)index >= MaxEntries)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Map '{Name}' has {MaxEntries} elements.");
        MapOperation.Throw(this, verb, result);
    }
}
