using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Permission to use parts of BPF inside a user namespace (BPF token): whoever mounted its BPF file system has delegated commands, map,
/// program and attach types to it (mount options delegate_cmds, delegate_maps, delegate_progs, delegate_attachs). Linux 6.9.
/// </summary>
/// <remarks>Objects take one by <see cref="BpfObjectOptions.TokenPath"/>; this class is for maps without an object (<see cref="BpfMapOptions.Token"/>) and for raw calls of <see cref="Libbpf"/> that have a token_fd. It owns its descriptor.</remarks>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public sealed unsafe class BpfToken : IDisposable
{
    private readonly Descriptor _descriptor;

    private BpfToken(Descriptor descriptor) => _descriptor = descriptor;

    /// <summary>The token's descriptor, lent: it is closed with this.</summary>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public int FileDescriptor => _descriptor.Value;

    internal Descriptor Handle => _descriptor;

    /// <summary>Makes a token from a BPF file system (bpf_token_create). Linux 6.9, libbpf 1.4, CAP_BPF inside the user namespace.</summary>
    /// <param name="path">Where the BPF file system is mounted: "/sys/fs/bpf".</param>
    /// <returns>The token; dispose it.</returns>
    /// <exception cref="LibbpfException">There is no BPF file system (EINVAL), it delegates nothing (ENOENT), it belongs to another user namespace (EPERM) or to the first one, which needs no token (EOPNOTSUPP).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.4.</exception>
    public static BpfToken Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string operation = $"Making a BPF token from '{path}'";
        using Descriptor folder = Linux.Open(path, operation);
        using var messages = LibbpfMessages.Collect();
        int fd = Libbpf.bpf_token_create(folder.Value, null);
        if (fd < 0)
        {
            Failure.Throw(operation, -fd, messages, -fd switch
            {
                Errno.EINVAL => "It is not the root of a BPF file system, or the running kernel has no tokens (Linux 6.9).",
                Errno.ENOENT => "The BPF file system delegates nothing: see its mount options delegate_cmds, delegate_maps, delegate_progs and delegate_attachs.",
                Errno.EPERM => "The process lacks CAP_BPF in its user namespace, or the BPF file system belongs to another.",
                Errno.EOPNOTSUPP => "Tokens are for user namespaces; outside of one capabilities do.",
                _ => null,
            });
        }

        return new BpfToken(new Descriptor(fd));
    }

    /// <summary>Closes the token. What was made with it stays. Further calls do nothing.</summary>
    public void Dispose() => _descriptor.Dispose();
}
