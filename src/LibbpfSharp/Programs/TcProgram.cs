using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on the packets of a network device at traffic control: <c>SEC("tc")</c>, <c>SEC("classifier")</c>, <c>SEC("action")</c>. Linux 4.1; direct action 4.5.</summary>
/// <threadsafety>Attach may be called from any thread; devices are those of the calling thread's network namespace.</threadsafety>
public unsafe class TcProgram : BpfProgram
{
    internal TcProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>
    /// Attaches as "tc filter add … bpf direct-action" does: makes the device's clsact queueing discipline if there is none, and a
    /// filter in it (bpf_tc_hook_create, bpf_tc_attach). Dispose the result on a thread of the same network namespace; the
    /// queueing discipline stays, see <see cref="RemoveHooks"/>.
    /// </summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="direction">Which packets.</param>
    /// <param name="priority">The filter's place: lower runs earlier; 0 lets the kernel choose one before all others.</param>
    /// <param name="handle">The filter's handle; 0 lets the kernel choose.</param>
    /// <param name="replace">Whether a filter of that handle and priority is replaced, instead of an error.</param>
    /// <returns>The attachment; dispose it to detach. It stays when the process ends without that.</returns>
    /// <exception cref="LibbpfException">There is no such device, there is such a filter (EEXIST), or the kernel has no traffic control (CONFIG_NET_SCH_INGRESS, CONFIG_NET_CLS_BPF).</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public TcAttachment AttachFilter(NetworkDevice device, TcDirection direction, uint priority = 0, uint handle = 0, bool replace = false)
    {
        uint newHandle = 0, newPriority = 0;
        BpfAttachment made = AttachWithoutLink(
            $"{direction} of '{device}'",
            null,
            (_, program) =>
            {
                bpf_tc_hook hook = Hook(device, direction);
                int result = Libbpf.bpf_tc_hook_create(&hook);
                if (result < 0 && result != -Errno.EEXIST)
                    return result;
                var options = new bpf_tc_opts
                {
                    sz = (nuint)sizeof(bpf_tc_opts),
                    prog_fd = program,
                    priority = priority,
                    handle = handle,
                    flags = replace ? (uint)bpf_tc_flags.BPF_TC_F_REPLACE : 0,
                };
                result = Libbpf.bpf_tc_attach(&hook, &options);
                (newHandle, newPriority) = (options.handle, options.priority);
                return result;
            },
            (_, _) =>
            {
                bpf_tc_hook hook = Hook(device, direction);
                var options = new bpf_tc_opts { sz = (nuint)sizeof(bpf_tc_opts), handle = newHandle, priority = newPriority };
                int result = Libbpf.bpf_tc_detach(&hook, &options);

                // What the kernel says when the whole clsact queueing discipline is gone.
                return result == -Errno.EINVAL ? -Errno.ENOENT : result;
            });
        return new TcAttachment(made, newHandle, newPriority);
    }

    /// <summary>The number of the program of a filter of the device's clsact queueing discipline (bpf_tc_query).</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <param name="direction">Which packets.</param>
    /// <param name="priority">The filter's priority, from <see cref="TcAttachment.Priority"/>.</param>
    /// <param name="handle">The filter's handle, from <see cref="TcAttachment.FilterHandle"/>.</param>
    /// <returns>The program's id; <see langword="null"/> when there is no such filter, or no queueing discipline.</returns>
    /// <exception cref="LibbpfException">There is no such device.</exception>
    public static uint? QueryFilter(NetworkDevice device, TcDirection direction, uint priority, uint handle)
    {
        using var messages = LibbpfMessages.Collect();
        bpf_tc_hook hook = Hook(device, direction);
        var options = new bpf_tc_opts { sz = (nuint)sizeof(bpf_tc_opts), priority = priority, handle = handle };
        int result = Libbpf.bpf_tc_query(&hook, &options);

        // EINVAL is what the kernel says without a clsact queueing discipline.
        if (result is -Errno.ENOENT or -Errno.EINVAL)
            return null;
        Failure.Check(result, $"Asking for the filter {priority}:{handle} of {direction} of '{device}'", messages);
        return options.prog_id;
    }

    /// <summary>Removes a device's clsact queueing discipline with all its filters, whoever made them (bpf_tc_hook_destroy).</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <exception cref="LibbpfException">There is none, or the kernel refused.</exception>
    public static void RemoveHooks(NetworkDevice device)
    {
        using var messages = LibbpfMessages.Collect();
        bpf_tc_hook hook = Hook(device, TcDirection.Ingress | TcDirection.Egress);
        Failure.Check(Libbpf.bpf_tc_hook_destroy(&hook), $"Removing the clsact queueing discipline of '{device}'", messages);
    }

    private static bpf_tc_hook Hook(NetworkDevice device, TcDirection direction) => new()
    {
        sz = (nuint)sizeof(bpf_tc_hook),
        ifindex = device.Index,
        attach_point = (bpf_tc_attach_point)direction,
    };

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EEXIST => "There is a filter of that handle and priority.",
        Errno.EOPNOTSUPP or Errno.ENOENT => "The running kernel may lack it: CONFIG_NET_SCH_INGRESS and CONFIG_NET_CLS_BPF, or for tcx Linux 6.6.",
        Errno.ESTALE => "The hook has changed since the expected revision was read.",
        _ => null,
    };
}
