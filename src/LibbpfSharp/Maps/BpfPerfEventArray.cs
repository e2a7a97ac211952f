namespace LibbpfSharp;

/// <summary>Perf events by CPU: counters that programs read with <c>bpf_perf_event_read_value</c>, or the rings they write to with <c>bpf_perf_event_output</c> (BPF_MAP_TYPE_PERF_EVENT_ARRAY). Linux 4.3.</summary>
/// <inheritdoc cref="BpfDescriptorArray" path="/*[self::remarks or self::threadsafety]"/>
public sealed class BpfPerfEventArray : BpfDescriptorArray
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["counters"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfPerfEventArray(BpfMap map)
        : base(map, BpfMapType.PerfEventArray)
    {
    }
}
