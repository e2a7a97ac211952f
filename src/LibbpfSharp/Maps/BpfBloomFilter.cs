using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A set that can say with certainty that a value was not added, and with likelihood that it was (BPF_MAP_TYPE_BLOOM_FILTER; Documentation/bpf/map_bloom_filter.rst). Linux 5.16.</summary>
/// <typeparam name="TValue">The value; its size is the map's value size. Padding bytes count: the kernel hashes bytes.</typeparam>
/// <remarks>
/// max_entries is the number of values it is laid out for; more raise the rate of false positives. Values cannot be taken out.
/// Each operation is one bpf(2) system call and allocates nothing.
/// </remarks>
/// <threadsafety>Any thread.</threadsafety>
public sealed unsafe class BpfBloomFilter<TValue> : BpfMap, IBpfMap<BpfBloomFilter<TValue>>
    where TValue : unmanaged
{
    private const int DefaultHashes = 5;

    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A bloom filter map: <c>obj.Maps["seen"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfBloomFilter(BpfMap map)
        : base(map, BpfMapType.BloomFilter) => CheckSize<TValue>("value", ValueSize);

    /// <summary>How many hash functions are used, 1 to 15 (the low bits of <see cref="BpfMap.Extra"/>, of which 0 is the kernel's default, 5).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int HashCount => (Extra & 15) is var hashes and not 0 ? (int)hashes : DefaultHashes;

    /// <summary>Adds a value (bpf_map_update_elem).</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Add(in TValue value)
    {
        fixed (TValue* nativeValue = &value)
            MapOperation.TryWrite(this, null, nativeValue, Libbpf.BPF_ANY);
    }

    /// <summary>Whether a value may have been added (bpf_map_lookup_elem): always true if it was, rarely if it was not.</summary>
    /// <param name="value">The value.</param>
    /// <returns><see langword="false"/> when it certainly was not added.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool MayContain(in TValue value)
    {
        // The system call's value is in and out: libbpf's parameter is not const. The kernel writes back what it read.
        TValue copy = value;
        return MapOperation.TryRead(this, null, &copy);
    }

    static BpfInnerMap IBpfMap<BpfBloomFilter<TValue>>.Shape => new(BpfMapType.BloomFilter, 0, (uint)sizeof(TValue), 0);

    static BpfBloomFilter<TValue> IBpfMap<BpfBloomFilter<TValue>>.View(BpfMap map) => new(map);
}
