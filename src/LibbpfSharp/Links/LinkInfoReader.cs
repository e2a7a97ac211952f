using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Asks the kernel about a link. Text needs room that the caller gives, which a kind's union member points to: hence two calls for those.</summary>
internal static unsafe class LinkInfoReader
{
    // Names of kernel symbols have at most 512 bytes (KSYM_NAME_LEN), paths 4096 (PATH_MAX).
    private const int TextSize = 4096;

    /// <summary>The kind of link; none where the kernel does not tell (before Linux 5.8).</summary>
    public static BpfLinkType ReadType(int fd)
    {
        bpf_link_info info = default;
        uint length = (uint)sizeof(bpf_link_info);
        return Libbpf.bpf_obj_get_info_by_fd(fd, &info, &length) < 0 ? BpfLinkType.Unspecified : (BpfLinkType)info.type;
    }

    public static BpfLinkInfo Read(int fd, string what)
    {
        byte* text = stackalloc byte[TextSize];
        text[0] = 0;
        bpf_link_info info = default;
        Get(fd, &info, what);
        var type = (BpfLinkType)info.type;
        uint id = info.id, program = info.prog_id;
        switch (type)
        {
            case BpfLinkType.RawTracepoint:
                info = default;
                info.raw_tracepoint.tp_name = (ulong)text;
                info.raw_tracepoint.tp_name_len = TextSize;
                Get(fd, &info, what);
                return new RawTracepointLinkInfo(id, program, NativeText.Decode(text), info.raw_tracepoint.cookie);
            case BpfLinkType.Tracing:
                return new TracingLinkInfo(
                    id, program, (BpfAttachType)info.tracing.attach_type, info.tracing.target_obj_id, info.tracing.target_btf_id, info.tracing.cookie);
            case BpfLinkType.Cgroup:
                return new CgroupLinkInfo(id, program, (BpfAttachType)info.cgroup.attach_type, info.cgroup.cgroup_id);
            case BpfLinkType.Iterator:
                info = default;
                info.iter.target_name = (ulong)text;
                info.iter.target_name_len = TextSize;
                Get(fd, &info, what);
                return ReadIterator(id, program, NativeText.Decode(text), ref info);
            case BpfLinkType.NetworkNamespace:
                return new NetworkNamespaceLinkInfo(id, program, (BpfAttachType)info.netns.attach_type, info.netns.netns_ino);
            case BpfLinkType.Xdp:
                return new XdpLinkInfo(id, program, (int)info.xdp.ifindex);
            case BpfLinkType.PerfEvent:
                return ReadPerfEvent(fd, id, program, text, ref info, what);
            case BpfLinkType.KprobeMulti:
                return new KprobeMultiLinkInfo(
                    id, program, (int)info.kprobe_multi.count, (info.kprobe_multi.flags & Libbpf.BPF_F_KPROBE_MULTI_RETURN) != 0, info.kprobe_multi.missed);
            case BpfLinkType.StructOps:
                return new StructOpsLinkInfo(id, program, info.struct_ops.map_id);
            case BpfLinkType.Netfilter:
                return new NetfilterLinkInfo(
                    id, program, (NetfilterFamily)info.netfilter.pf, (NetfilterHook)info.netfilter.hooknum, info.netfilter.priority,
                    (info.netfilter.flags & NetfilterProgram.Defragment) != 0);
            case BpfLinkType.Tcx:
                return new TcxLinkInfo(id, program, (int)info.tcx.ifindex, (BpfAttachType)info.tcx.attach_type);
            case BpfLinkType.UprobeMulti:
                info = default;
                info.uprobe_multi.path = (ulong)text;
                info.uprobe_multi.path_size = TextSize;
                Get(fd, &info, what);
                return new UprobeMultiLinkInfo(
                    id, program, NativeText.Decode(text), (int)info.uprobe_multi.count,
                    (info.uprobe_multi.flags & Libbpf.BPF_F_UPROBE_MULTI_RETURN) != 0, (int)info.uprobe_multi.pid);
            case BpfLinkType.Netkit:
                return new NetkitLinkInfo(id, program, (int)info.netkit.ifindex, (BpfAttachType)info.netkit.attach_type);
            case BpfLinkType.Sockmap:
                return new SockmapLinkInfo(id, program, info.sockmap.map_id, (BpfAttachType)info.sockmap.attach_type);
            default:
                return new BpfLinkInfo(id, type, program);
        }
    }

    private static IteratorLinkInfo ReadIterator(uint id, uint program, string target, ref bpf_link_info info)
    {
        bool isMap = target is "bpf_map_elem" or "bpf_sk_storage_map" or "sockmap";
        bool isTask = target is "task" or "task_file" or "task_vma";
        bool isCgroup = target == "cgroup";
        return new IteratorLinkInfo(
            id, program, target, isMap ? info.iter.map.map_id : 0, isCgroup ? info.iter.cgroup.cgroup_id : 0,
            isTask ? info.iter.task.tid : 0, isTask ? info.iter.task.pid : 0);
    }

    private static PerfEventLinkInfo ReadPerfEvent(int fd, uint id, uint program, byte* text, ref bpf_link_info info, string what)
    {
        var kind = (PerfEventKind)info.perf_event.type;
        bpf_link_info named = default;
        switch (kind)
        {
            case PerfEventKind.Uprobe or PerfEventKind.Uretprobe:
                named.perf_event.uprobe.file_name = (ulong)text;
                named.perf_event.uprobe.name_len = TextSize;
                Get(fd, &named, what);
                return new PerfEventLinkInfo(id, program, kind, NativeText.Decode(text), named.perf_event.uprobe.offset, named.perf_event.uprobe.cookie);
            case PerfEventKind.Kprobe or PerfEventKind.Kretprobe:
                named.perf_event.kprobe.func_name = (ulong)text;
                named.perf_event.kprobe.name_len = TextSize;
                Get(fd, &named, what);
                return new PerfEventLinkInfo(id, program, kind, NativeText.Decode(text), named.perf_event.kprobe.offset, named.perf_event.kprobe.cookie);
            case PerfEventKind.Tracepoint:
                named.perf_event.tracepoint.tp_name = (ulong)text;
                named.perf_event.tracepoint.name_len = TextSize;
                Get(fd, &named, what);
                return new PerfEventLinkInfo(id, program, kind, NativeText.Decode(text), 0, named.perf_event.tracepoint.cookie);
            case PerfEventKind.Event:
                return new PerfEventLinkInfo(id, program, kind, null, 0, info.perf_event.@event.cookie);
            default:
                return new PerfEventLinkInfo(id, program, kind, null, 0, 0);
        }
    }

    private static void Get(int fd, bpf_link_info* info, string what)
    {
        uint length = (uint)sizeof(bpf_link_info);
        using var messages = LibbpfMessages.Collect();
        int result = Libbpf.bpf_obj_get_info_by_fd(fd, info, &length);
        if (result < 0)
        {
            Failure.Throw($"Asking about the link of {what}", -result, messages, -result == Errno.EINVAL
                ? "It is not a BPF link: this kernel attaches the kind of program without one." : null);
        }
    }
}
