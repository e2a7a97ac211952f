using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program on the sockets in a sockmap or sockhash: <c>SEC("sk_skb/stream_parser")</c>, <c>SEC("sk_skb/stream_verdict")</c> and
/// <c>SEC("sk_skb/verdict")</c> (Linux 5.13) on what they receive (Linux 4.14), <c>SEC("sk_msg")</c> on what is sent on them (Linux 4.17).
/// </summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class SockmapProgram : BpfProgram
{
    internal SockmapProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a map with a link (bpf_program__attach_sockmap). Linux 6.10, libbpf 1.5.</summary>
    /// <param name="map">A loaded map of type <see cref="BpfMapType.SocketMap"/> or <see cref="BpfMapType.SocketHash"/>.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    /// <exception cref="LibbpfException">The map has such a program (EBUSY), or the kernel is too old.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.5.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(BpfMap map)
    {
        Check(map);
        using HandleUse use = map.Use(out int fd);
        using AttachOperation attach = BeginAttach($"{ExpectedAttachType} of map '{map.Name}'");
        return attach.Finish(Libbpf.bpf_program__attach_sockmap(attach.Program, fd));
    }

    /// <summary>Attaches to a map without a link (bpf_prog_attach). The program stays attached until the result is disposed or the map is gone.</summary>
    /// <param name="map">A loaded map of type <see cref="BpfMapType.SocketMap"/> or <see cref="BpfMapType.SocketHash"/>.</param>
    /// <returns>The attachment; dispose it to detach. It stays when the process ends without that.</returns>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfAttachment AttachWithoutLink(BpfMap map)
    {
        Check(map);
        var type = (bpf_attach_type)ExpectedAttachType;
        using HandleUse use = map.Use(out int fd);
        return AttachWithoutLink(
            $"{ExpectedAttachType} of map '{map.Name}'",
            Descriptor.Duplicate(fd),
            (target, program) => Libbpf.bpf_prog_attach(program, target, type, 0),
            (target, program) => Libbpf.bpf_prog_detach2(program, target, type));
    }

    private static void Check(BpfMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map.Type is not (BpfMapType.SocketMap or BpfMapType.SocketHash))
            throw new ArgumentException($"Map '{map.Name}' is of type {map.Type}; the program is for {BpfMapType.SocketMap} and {BpfMapType.SocketHash}.", nameof(map));
    }

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EBUSY => "The map has such a program.",
        Errno.EINVAL => "The running kernel may lack it: links to sockmaps need Linux 6.10.",
        _ => null,
    };
}
