using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on a netfilter hook, which accepts or drops packets: <c>SEC("netfilter")</c>. Linux 6.4, libbpf 1.3.</summary>
/// <threadsafety>Attach may be called from any thread; the hook is that of the calling thread's network namespace.</threadsafety>
public sealed unsafe class NetfilterProgram : BpfProgram
{
    internal const uint Defragment = 1; // BPF_F_NETFILTER_IP_DEFRAG

    internal NetfilterProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to a hook of the calling thread's network namespace (bpf_program__attach_netfilter).</summary>
    /// <param name="family">The protocol family.</param>
    /// <param name="hook">The hook.</param>
    /// <param name="priority">Its place in the order: lower runs earlier. Not <see cref="int.MinValue"/> or <see cref="int.MaxValue"/>; with <paramref name="defragment"/> above -400.</param>
    /// <param name="defragment">Whether fragments are put together before (Linux 6.6).</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The hook does not take programs, or has one of that priority (EBUSY).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(NetfilterFamily family, NetfilterHook hook, int priority = -128, bool defragment = false)
    {
        using AttachOperation attach = BeginAttach($"netfilter hook {family} {hook}");
        var options = new bpf_netfilter_opts
        {
            sz = (nuint)sizeof(bpf_netfilter_opts),
            pf = (uint)family,
            hooknum = (uint)hook,
            priority = priority,
            flags = defragment ? Defragment : 0,
        };
        return attach.Finish(Libbpf.bpf_program__attach_netfilter(attach.Program, &options));
    }

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EBUSY => "There is a BPF program of that priority.",
        Errno.EINVAL => "The running kernel may lack it (Linux 6.4, CONFIG_NETFILTER_BPF_LINK).",
        Errno.EAFNOSUPPORT => "Netfilter programs are for IPv4 and IPv6.",
        _ => null,
    };
}
