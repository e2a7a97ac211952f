using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Chooses the class for a program. The kernel's type is too coarse (kprobes, uprobes and USDT share one), so the section's prefix and the expected attach type decide with it, as in libbpf.</summary>
internal static unsafe class BpfProgramKind
{
    public static BpfProgram Create(BpfObject owner, bpf_program* program)
    {
        string section = NativeText.Decode(Libbpf.bpf_program__section_name(program)).TrimStart('?');
        string prefix = section.Split('/')[0];
        var attachType = (BpfAttachType)Libbpf.bpf_program__expected_attach_type(program);
        return (BpfProgramType)Libbpf.bpf_program__type(program) switch
        {
            BpfProgramType.Tracepoint => new TracepointProgram(owner, program),
            BpfProgramType.RawTracepoint or BpfProgramType.RawTracepointWritable => new RawTracepointProgram(owner, program),
            BpfProgramType.PerfEvent => new PerfEventProgram(owner, program),
            BpfProgramType.Kprobe => CreateProbe(owner, program, prefix),
            BpfProgramType.Tracing => CreateTracing(owner, program, attachType),
            BpfProgramType.Lsm => attachType == BpfAttachType.LsmCgroup ? new LsmCgroupProgram(owner, program) : new LsmProgram(owner, program),
            BpfProgramType.Extension => new FreplaceProgram(owner, program),
            BpfProgramType.Xdp => new XdpProgram(owner, program),
            BpfProgramType.TrafficClassifier or BpfProgramType.TrafficAction => CreateTrafficControl(owner, program, attachType),
            BpfProgramType.Netfilter => new NetfilterProgram(owner, program),
            BpfProgramType.CgroupSkb or BpfProgramType.CgroupSocket or BpfProgramType.CgroupDevice or BpfProgramType.CgroupSocketAddress
                or BpfProgramType.CgroupSysctl or BpfProgramType.CgroupSocketOption or BpfProgramType.SocketOperations => new CgroupProgram(owner, program),
            BpfProgramType.SocketLookup => new SkLookupProgram(owner, program),
            BpfProgramType.FlowDissector => new FlowDissectorProgram(owner, program),
            BpfProgramType.SocketFilter => new SocketFilterProgram(owner, program),
            BpfProgramType.SocketReuseport => new SkReuseportProgram(owner, program),
            BpfProgramType.SocketSkb or BpfProgramType.SocketMessage => new SockmapProgram(owner, program),
            BpfProgramType.LircMode2 => new LircProgram(owner, program),
            BpfProgramType.LwtIn or BpfProgramType.LwtOut or BpfProgramType.LwtXmit or BpfProgramType.LwtSeg6Local => new LwtProgram(owner, program),
            BpfProgramType.StructOps => new StructOpsProgram(owner, program),
            BpfProgramType.Syscall => new SyscallProgram(owner, program),
            _ => new BpfProgram(owner, program),
        };
    }

    private static BpfProgram CreateProbe(BpfObject owner, bpf_program* program, string prefix) => prefix switch
    {
        "kprobe" or "kretprobe" => new KprobeProgram(owner, program),
        "kprobe.multi" or "kretprobe.multi" or "kprobe.session" => new KprobeMultiProgram(owner, program),
        "ksyscall" or "kretsyscall" => new KsyscallProgram(owner, program),
        "uprobe" or "uprobe.s" or "uretprobe" or "uretprobe.s" => new UprobeProgram(owner, program),
        "uprobe.multi" or "uprobe.multi.s" or "uretprobe.multi" or "uretprobe.multi.s" or "uprobe.session" or "uprobe.session.s" => new UprobeMultiProgram(owner, program),
        "usdt" or "usdt.s" => new UsdtProgram(owner, program),
        _ => new BpfProgram(owner, program),
    };

    private static BpfProgram CreateTracing(BpfObject owner, bpf_program* program, BpfAttachType attachType) => attachType switch
    {
        BpfAttachType.TraceFentry => new FentryProgram(owner, program),
        BpfAttachType.TraceFexit => new FexitProgram(owner, program),
        BpfAttachType.TraceFsession => new FsessionProgram(owner, program),
        BpfAttachType.ModifyReturn => new FmodRetProgram(owner, program),
        BpfAttachType.TraceRawTracepoint => new BtfTracepointProgram(owner, program),
        BpfAttachType.TraceIterator => new IteratorProgram(owner, program),
        _ => new BpfProgram(owner, program),
    };

    private static BpfProgram CreateTrafficControl(BpfObject owner, bpf_program* program, BpfAttachType attachType) => attachType switch
    {
        BpfAttachType.TcxIngress or BpfAttachType.TcxEgress => new TcxProgram(owner, program),
        BpfAttachType.NetkitPrimary or BpfAttachType.NetkitPeer => new NetkitProgram(owner, program),
        _ => new TcProgram(owner, program),
    };
}
