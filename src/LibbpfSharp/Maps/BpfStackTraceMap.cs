using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Stack traces that programs stored with <c>bpf_get_stackid</c>, by id (BPF_MAP_TYPE_STACK_TRACE). Linux 4.6.</summary>
/// <remarks>
/// The value size is 8 bytes for each frame, up to <c>kernel.perf_event_max_stack</c> of them (127). A map made with
/// <c>BPF_F_STACK_BUILD_ID</c> holds frames of 32 bytes, <see cref="bpf_stack_build_id"/>, which <see cref="TryRead(int, Span{bpf_stack_build_id}, out int)"/> reads.
/// </remarks>
/// <threadsafety>Any thread.</threadsafety>
public sealed unsafe class BpfStackTraceMap : BpfMap, IBpfMap<BpfStackTraceMap>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A stack trace map: <c>obj.Maps["stacks"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfStackTraceMap(BpfMap map)
        : base(map, BpfMapType.StackTrace)
    {
    }

    /// <summary>Whether the frames are build ids with offsets instead of addresses (BPF_F_STACK_BUILD_ID, Linux 4.17).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool HasBuildIds => (Flags & Libbpf.BPF_F_STACK_BUILD_ID) != 0;

    /// <summary>The most frames a trace can have.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int MaxDepth => (int)ValueSize / (HasBuildIds ? sizeof(bpf_stack_build_id) : sizeof(ulong));

    /// <summary>A trace's addresses, the innermost first.</summary>
    /// <param name="id">What <c>bpf_get_stackid</c> returned.</param>
    /// <returns>A new array, as long as the trace is deep.</returns>
    /// <exception cref="KeyNotFoundException">There is no such trace.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the map <see cref="HasBuildIds"/>.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public ulong[] Read(int id)
    {
        var frames = new ulong[MaxDepth];
        if (!TryRead(id, frames, out int depth))
            MapOperation.ThrowNoKey(this);
        return frames[..depth];
    }

    /// <summary>Reads a trace's addresses, the innermost first, without allocating.</summary>
    /// <param name="id">What <c>bpf_get_stackid</c> returned.</param>
    /// <param name="addresses">Where they go: at least <see cref="MaxDepth"/>.</param>
    /// <param name="depth">How many there are.</param>
    /// <returns>Whether there is such a trace.</returns>
    /// <exception cref="ArgumentException">The span is shorter than <see cref="MaxDepth"/>.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the map <see cref="HasBuildIds"/>.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryRead(int id, Span<ulong> addresses, out int depth)
    {
        if (HasBuildIds)
            throw new InvalidOperationException($"The frames of map '{Name}' are build ids, not addresses.");
        depth = 0;
        if (!Get(id, addresses))
            return false;

        // The kernel fills up with zeros.
        Span<ulong> trace = addresses[..MaxDepth];
        int end = trace.IndexOf(0ul);
        depth = end < 0 ? trace.Length : end;
        return true;
    }

    /// <summary>Reads a trace's frames as build ids with offsets, the innermost first, without allocating. Linux 4.17.</summary>
    /// <param name="id">What <c>bpf_get_stackid</c> returned.</param>
    /// <param name="frames">Where they go: at least <see cref="MaxDepth"/>.</param>
    /// <param name="depth">How many there are.</param>
    /// <returns>Whether there is such a trace.</returns>
    /// <exception cref="ArgumentException">The span is shorter than <see cref="MaxDepth"/>.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the map does not <see cref="HasBuildIds"/>.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool TryRead(int id, Span<bpf_stack_build_id> frames, out int depth)
    {
        if (!HasBuildIds)
            throw new InvalidOperationException($"The frames of map '{Name}' are addresses, not build ids.");
        depth = 0;
        if (!Get(id, frames))
            return false;
        while (depth < MaxDepth && frames[depth].status != (int)bpf_stack_build_id_status.BPF_STACK_BUILD_ID_EMPTY)
            depth++;
        return true;
    }

    /// <summary>Deletes a trace, so that its id can be used for another (bpf_map_delete_elem).</summary>
    /// <param name="id">What <c>bpf_get_stackid</c> returned.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool Remove(int id) => MapOperation.Delete(this, &id);

    private bool Get<T>(int id, Span<T> frames)
        where T : unmanaged
    {
        if (frames.Length < MaxDepth)
            throw new ArgumentException($"A trace of map '{Name}' can have {MaxDepth} frames, but there is room for {frames.Length}.", nameof(frames));
        fixed (T* native = frames)
            return MapOperation.TryRead(this, &id, native);
    }

    static BpfInnerMap IBpfMap<BpfStackTraceMap>.Shape => new(BpfMapType.StackTrace, 4, 127 * 8, 0);

    static BpfStackTraceMap IBpfMap<BpfStackTraceMap>.View(BpfMap map) => new(map);
}
