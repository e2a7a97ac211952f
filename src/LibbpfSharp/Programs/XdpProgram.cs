using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on the packets that a network device receives, before the network stack: <c>SEC("xdp")</c>, with <c>.frags</c> for those in several buffers (Linux 5.18); <c>/devmap</c> and <c>/cpumap</c> ones go into such maps. Linux 4.8.</summary>
/// <threadsafety>Attach may be called from any thread; devices are those of the calling thread's network namespace.</threadsafety>
public sealed unsafe class XdpProgram : BpfProgram
{
    internal XdpProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a device (bpf_program__attach_xdp; with a mode bpf_link_create). Linux 5.9.</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="mode">Where the program sees packets.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">There is no such device, it has a program already (EBUSY, EEXIST), or it does not know the mode.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(NetworkDevice device, XdpMode mode = XdpMode.Default)
    {
        using AttachOperation attach = BeginAttach($"XDP of '{device}'");
        if (mode == XdpMode.Default)
            return attach.Finish(Libbpf.bpf_program__attach_xdp(attach.Program, device.Index));
        var options = new bpf_link_create_opts { sz = (nuint)sizeof(bpf_link_create_opts), flags = (uint)mode };
        return attach.FinishDescriptor(Libbpf.bpf_link_create(FileDescriptor, device.Index, bpf_attach_type.BPF_XDP, &options));
    }

    /// <summary>
    /// Attaches to a device as "ip link set dev … xdp" does, without a link, also on kernels before 5.9 (bpf_xdp_attach). Dispose the result on
    /// a thread of the same network namespace.
    /// </summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="mode">Where the program sees packets.</param>
    /// <param name="replace">The program that is attached there now and that this one takes over from (Linux 5.7); <see langword="null"/> when there is none.</param>
    /// <returns>The attachment; dispose it to detach. It stays when the process ends without that.</returns>
    /// <exception cref="LibbpfException">There is no such device, another program is attached to it (EBUSY, EEXIST), or it does not know the mode.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfAttachment AttachWithoutLink(NetworkDevice device, XdpMode mode = XdpMode.Default, XdpProgram? replace = null) =>
        AttachWithoutLink(
            $"XDP of '{device}'",
            null,
            (_, program) =>
            {
                if (replace is null)
                    return Libbpf.bpf_xdp_attach(device.Index, program, (uint)mode | Libbpf.XDP_FLAGS_UPDATE_IF_NOEXIST, null);
                using HandleUse use = replace.Use(out int old);
                var options = new bpf_xdp_attach_opts { sz = (nuint)sizeof(bpf_xdp_attach_opts), old_prog_fd = old };
                return Libbpf.bpf_xdp_attach(device.Index, program, (uint)mode, &options);
            },
            (_, program) =>
            {
                // Only if this program is still the one that is attached.
                var options = new bpf_xdp_attach_opts { sz = (nuint)sizeof(bpf_xdp_attach_opts), old_prog_fd = program };
                int result = Libbpf.bpf_xdp_detach(device.Index, (uint)mode, &options);

                // Another program has taken its place, or somebody has detached it.
                return result is -Errno.EEXIST ? -Errno.ENOENT : result;
            });

    /// <summary>The number of the program that is attached to a device (bpf_xdp_query_id).</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="mode">Where.</param>
    /// <returns>The program's id; 0 when there is none.</returns>
    /// <exception cref="LibbpfException">There is no such device.</exception>
    public static uint Query(NetworkDevice device, XdpMode mode = XdpMode.Default)
    {
        uint id;
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_xdp_query_id(device.Index, (int)mode, &id), $"Asking for the XDP program of '{device}'", messages);
        return id;
    }

    /// <summary>What a device can do with XDP, and the programs that are attached to it (bpf_xdp_query).</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <returns>A copy.</returns>
    /// <exception cref="LibbpfException">There is no such device.</exception>
    public static XdpDeviceInfo QueryDevice(NetworkDevice device)
    {
        using var messages = LibbpfMessages.Collect();
        var options = new bpf_xdp_query_opts { sz = (nuint)sizeof(bpf_xdp_query_opts) };

        // libbpf takes a larger struct with a tail of zeros, and fills in what it knows.
        Failure.Check(Libbpf.bpf_xdp_query(device.Index, 0, &options), $"Asking for XDP of '{device}'", messages);
        return new XdpDeviceInfo(
            options.prog_id, options.skb_prog_id, options.drv_prog_id, options.hw_prog_id, (XdpFeatures)options.feature_flags, (int)options.xdp_zc_max_segs);
    }

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EBUSY or Errno.EEXIST => "A program is attached to the device already.",
        Errno.ERANGE => "The device's MTU, or its peer's, is too large for a program in section xdp: one in xdp.frags (Linux 5.18) sees frames of several buffers.",
        Errno.EOPNOTSUPP => "The device does not know this mode; XdpMode.Generic works for all.",
        Errno.EINVAL => "A program in a section xdp/devmap or xdp/cpumap goes into such a map, not to a device; or the device's MTU is too large for XDP.",
        _ => null,
    };
}
