using System.Net.Sockets;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that chooses among the sockets that share a port: <c>SEC("sk_reuseport")</c>, with <c>/migrate</c> also when one closes (Linux 5.14). Linux 4.19.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class SkReuseportProgram : BpfProgram
{
    internal SkReuseportProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to the group of sockets that a socket with SO_REUSEPORT belongs to (setsockopt, SO_ATTACH_REUSEPORT_EBPF).</summary>
    /// <param name="socket">A bound socket with SO_REUSEPORT.</param>
    /// <returns>The attachment; dispose it to detach (Linux 5.3).</returns>
    /// <exception cref="LibbpfException">The socket has no SO_REUSEPORT, or the kernel refused.</exception>
    /// <exception cref="ObjectDisposedException">The object or the socket is disposed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    public BpfAttachment Attach(Socket socket) =>
        AttachToSocket(socket, Linux.SO_ATTACH_REUSEPORT_EBPF, Linux.SO_DETACH_REUSEPORT_BPF);
}
