using System.Net.Sockets;

namespace LibbpfSharp;

/// <summary>A value for each socket (BPF_MAP_TYPE_SK_STORAGE). Linux 5.2.</summary>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <inheritdoc cref="BpfLocalStorage{TValue}" path="/*[self::remarks or self::threadsafety]"/>
public sealed unsafe class BpfSocketStorage<TValue> : BpfLocalStorage<TValue>, IBpfMap<BpfSocketStorage<TValue>>
    where TValue : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A socket storage map: <c>obj.Maps["storage"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its value has another size.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public BpfSocketStorage(BpfMap map)
        : base(map, BpfMapType.SocketStorage)
    {
    }

    /// <summary>Looks up a socket's value (bpf_map_lookup_elem).</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object or the socket is disposed.</exception>
    public bool TryGetValue(Socket socket, out TValue value)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return TryGetValue(socket.SafeHandle, out value);
    }

    /// <summary>Sets a socket's value, whether or not it has one (BPF_ANY).</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="TryGetValue(Socket, out TValue)" path="/exception"/>
    public void Set(Socket socket, in TValue value)
    {
        ArgumentNullException.ThrowIfNull(socket);
        Set(socket.SafeHandle, value);
    }

    /// <summary>Deletes a socket's value (bpf_map_delete_elem).</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>Whether it had one.</returns>
    /// <inheritdoc cref="TryGetValue(Socket, out TValue)" path="/exception"/>
    public bool Remove(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return Remove(socket.SafeHandle);
    }

    static BpfInnerMap IBpfMap<BpfSocketStorage<TValue>>.Shape => new(BpfMapType.SocketStorage, 4, (uint)sizeof(TValue), 0, Interop.Libbpf.BPF_F_NO_PREALLOC);

    static BpfSocketStorage<TValue> IBpfMap<BpfSocketStorage<TValue>>.View(BpfMap map) => new(map);
}
