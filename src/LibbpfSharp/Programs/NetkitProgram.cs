using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on the packets of a netkit device: <c>SEC("netkit/primary")</c>, <c>SEC("netkit/peer")</c>. Linux 6.7, libbpf 1.3.</summary>
/// <threadsafety>Attach may be called from any thread; devices are those of the calling thread's network namespace.</threadsafety>
public sealed unsafe class NetkitProgram : BpfProgram
{
    internal NetkitProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a netkit pair (bpf_program__attach_netkit), to the side the section says.</summary>
    /// <param name="device">The primary device of the pair, by name or index, also for <c>netkit/peer</c>.</param>
    /// <param name="anchor">The place among the device's programs; <see langword="null"/> is last.</param>
    /// <param name="expectedRevision">The hook's revision, to attach only if nothing has changed since; 0 attaches in any case.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such device, it is not the primary of a netkit pair, the anchor is not there (ENOENT), or the hook has changed (ESTALE).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(NetworkDevice device, BpfAnchor? anchor = null, ulong expectedRevision = 0)
    {
        using AttachOperation attach = BeginAttach($"{ExpectedAttachType} of '{device}'");
        using BpfAnchor.Place place = BpfAnchor.Take(anchor);
        var options = new bpf_netkit_opts
        {
            sz = (nuint)sizeof(bpf_netkit_opts),
            flags = place.Flags,
            relative_fd = place.Descriptor,
            relative_id = place.Id,
            expected_revision = expectedRevision,
        };
        return attach.Finish(Libbpf.bpf_program__attach_netkit(attach.Program, device.Index, &options));
    }

    /// <summary>What is attached to a netkit pair (bpf_prog_query_opts).</summary>
    /// <param name="device">The primary device of the pair.</param>
    /// <param name="peer">Whether to ask for the peer's programs.</param>
    /// <returns>The programs in the order they run, and the revision.</returns>
    /// <exception cref="LibbpfException">There is no such device, or it is not the primary of a netkit pair.</exception>
    public static BpfHookPrograms Query(NetworkDevice device, bool peer) =>
        BpfHookPrograms.Query(device.Index, peer ? BpfAttachType.NetkitPeer : BpfAttachType.NetkitPrimary, $"'{device}'");

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.ENXIO or Errno.EACCES => "Attach to the primary device of a netkit pair, for both sides.",
        Errno.ENOENT => "The anchor is not attached there.",
        Errno.ESTALE => "The hook has changed since the expected revision was read.",
        Errno.EINVAL => "The running kernel may lack it: netkit needs Linux 6.7 and CONFIG_NETKIT.",
        _ => null,
    };
}
