using System.Net.Sockets;

namespace LibbpfSharp;

/// <summary>Sockets with SO_REUSEPORT that programs choose from with <c>bpf_sk_select_reuseport</c> (BPF_MAP_TYPE_REUSEPORT_SOCKARRAY). Linux 4.19.</summary>
/// <inheritdoc cref="BpfDescriptorArray" path="/*[self::remarks or self::threadsafety]"/>
public sealed class BpfReuseportSocketArray : BpfDescriptorArray, IBpfMap<BpfReuseportSocketArray>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["listeners"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfReuseportSocketArray(BpfMap map)
        : base(map, BpfMapType.ReuseportSocketArray)
    {
    }

    /// <summary>Puts a socket into an element, in place of what is there.</summary>
    /// <param name="index">From 0 to Length - 1.</param>
    /// <param name="socket">The socket; it stays the caller's.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EOPNOTSUPP or EINVAL for a kind or state of socket that the map does not take.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object or the socket is disposed.</exception>
    public void Set(int index, Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        Set(index, socket.SafeHandle);
    }

    static BpfInnerMap IBpfMap<BpfReuseportSocketArray>.Shape => new(BpfMapType.ReuseportSocketArray, 4, 8, 0);

    static BpfReuseportSocketArray IBpfMap<BpfReuseportSocketArray>.View(BpfMap map) => new(map);
}
