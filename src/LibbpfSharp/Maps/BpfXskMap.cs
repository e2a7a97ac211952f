namespace LibbpfSharp;

/// <summary>AF_XDP sockets by receive queue, that XDP programs redirect to (BPF_MAP_TYPE_XSKMAP). Linux 4.18.</summary>
/// <inheritdoc cref="BpfDescriptorArray" path="/*[self::remarks or self::threadsafety]"/>
public sealed class BpfXskMap : BpfDescriptorArray, IBpfMap<BpfXskMap>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["xsks"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfXskMap(BpfMap map)
        : base(map, BpfMapType.XskMap)
    {
    }

    static BpfInnerMap IBpfMap<BpfXskMap>.Shape => new(BpfMapType.XskMap, 4, 4, 0);

    static BpfXskMap IBpfMap<BpfXskMap>.View(BpfMap map) => new(map);
}
