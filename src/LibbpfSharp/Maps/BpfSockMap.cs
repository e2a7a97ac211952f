using System.Net.Sockets;

namespace LibbpfSharp;

/// <summary>Sockets that programs redirect to, by index, and whose traffic attached programs see (BPF_MAP_TYPE_SOCKMAP). Linux 4.14; a value size of 8 5.7.</summary>
/// <inheritdoc cref="BpfDescriptorArray" path="/*[self::remarks or self::threadsafety]"/>
public sealed class BpfSockMap : BpfDescriptorArray, IBpfMap<BpfSockMap>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["sockets"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfSockMap(BpfMap map)
        : base(map, BpfMapType.SocketMap)
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

    static BpfInnerMap IBpfMap<BpfSockMap>.Shape => new(BpfMapType.SocketMap, 4, 4, 0);

    static BpfSockMap IBpfMap<BpfSockMap>.View(BpfMap map) => new(map);
}
