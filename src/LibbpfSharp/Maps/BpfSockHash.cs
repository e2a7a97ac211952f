using System.Net.Sockets;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Sockets that programs redirect to, by key, and whose traffic attached programs see (BPF_MAP_TYPE_SOCKHASH). Linux 4.18.</summary>
/// <typeparam name="TKey">The key; its size is the map's key size. Padding bytes count: the kernel compares keys as bytes.</typeparam>
/// <remarks>A socket leaves the map when it closes. Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread.</threadsafety>
public sealed unsafe class BpfSockHash<TKey> : BpfMap, IBpfMap<BpfSockHash<TKey>>
    where TKey : unmanaged
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A sockhash: <c>obj.Maps["sockets"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind, or its key has another size.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public BpfSockHash(BpfMap map)
        : base(map, BpfMapType.SocketHash) => CheckSize<TKey>("key", KeySize);

    /// <summary>The keys that have a socket, one system call each. Linux 5.10.</summary>
    /// <exception cref="LibbpfException">Enumerating: a system call failed.</exception>
    public IEnumerable<TKey> Keys => MapOperation.Keys<TKey>(this);

    /// <summary>Puts a socket under a key, in place of what is there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="socket">The socket; it stays the caller's.</param>
    /// <exception cref="LibbpfException">The system call failed: EOPNOTSUPP or EINVAL for a kind or state of socket that the map does not take, E2BIG when it is full.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object or the socket is disposed.</exception>
    public void Set(in TKey key, Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        using var use = new HandleUse(socket.SafeHandle);
        fixed (TKey* nativeKey = &key)
            MapOperation.WriteDescriptor(this, nativeKey, (int)socket.SafeHandle.DangerousGetHandle());
    }

    /// <summary>Takes the socket under a key out.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public bool Remove(in TKey key)
    {
        fixed (TKey* nativeKey = &key)
            return MapOperation.Delete(this, nativeKey);
    }

    static BpfInnerMap IBpfMap<BpfSockHash<TKey>>.Shape => new(BpfMapType.SocketHash, (uint)sizeof(TKey), 4, 0);

    static BpfSockHash<TKey> IBpfMap<BpfSockHash<TKey>>.View(BpfMap map) => new(map);
}
