using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on the packets of a network device at traffic control, with a link and a place among others: <c>SEC("tcx/ingress")</c>, <c>SEC("tcx/egress")</c>. Linux 6.6, libbpf 1.3. It can also be a classic filter.</summary>
/// <threadsafety>Attach may be called from any thread; devices are those of the calling thread's network namespace.</threadsafety>
public sealed unsafe class TcxProgram : TcProgram
{
    internal TcxProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a device, in the direction the section says (bpf_program__attach_tcx).</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="anchor">The place among the device's programs; <see langword="null"/> is last.</param>
    /// <param name="expectedRevision">The hook's revision that <see cref="Query"/> told, to attach only if nothing has changed since; 0 attaches in any case.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such device, the anchor is not there (ENOENT), or the hook has changed (ESTALE).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(NetworkDevice device, BpfAnchor? anchor = null, ulong expectedRevision = 0)
    {
        using AttachOperation attach = BeginAttach($"{ExpectedAttachType} of '{device}'");
        using BpfAnchor.Place place = BpfAnchor.Take(anchor);
        var options = new bpf_tcx_opts
        {
            sz = (nuint)sizeof(bpf_tcx_opts),
            flags = place.Flags,
            relative_fd = place.Descriptor,
            relative_id = place.Id,
            expected_revision = expectedRevision,
        };
        return attach.Finish(Libbpf.bpf_program__attach_tcx(attach.Program, device.Index, &options));
    }

    /// <summary>What is attached to a device (bpf_prog_query_opts).</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="direction">Which packets.</param>
    /// <returns>The programs in the order they run, and the revision.</returns>
    /// <exception cref="LibbpfException">There is no such device, or the kernel is older than 6.6.</exception>
    public static BpfHookPrograms Query(NetworkDevice device, TcDirection direction) =>
        BpfHookPrograms.Query(device.Index, direction == TcDirection.Ingress ? BpfAttachType.TcxIngress : BpfAttachType.TcxEgress, $"'{device}'");
}
