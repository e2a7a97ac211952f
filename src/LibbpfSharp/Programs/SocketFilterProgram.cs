using System.Net.Sockets;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that filters the packets a socket receives: <c>SEC("socket")</c>; what it returns is how many bytes stay. Linux 3.19.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class SocketFilterProgram : BpfProgram
{
    internal SocketFilterProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a socket (setsockopt, SO_ATTACH_BPF), in the place of a filter that it has. It ends with the socket at the latest.</summary>
    /// <param name="socket">Any socket; a raw AF_PACKET one sees all packets.</param>
    /// <returns>The attachment; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The socket's filter is locked, or the kernel refused.</exception>
    /// <exception cref="ObjectDisposedException">The object or the socket is disposed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    public BpfAttachment Attach(Socket socket) =>
        AttachToSocket(socket, Linux.SO_ATTACH_BPF, Linux.SO_DETACH_FILTER);
}
