using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The programs of a hook that takes several, as of one moment (bpf_prog_query_opts).</summary>
/// <param name="Revision">A number that changes with every attach and detach; 0 where the kernel has none.</param>
/// <param name="ProgramIds">The programs' ids, in the order they run.</param>
/// <param name="LinkIds">For each the id of its link, 0 where it has none; empty where the kernel does not tell.</param>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed unsafe record BpfHookPrograms(ulong Revision, IReadOnlyList<uint> ProgramIds, IReadOnlyList<uint> LinkIds)
{
    internal static BpfHookPrograms Query(int target, BpfAttachType type, string what)
    {
        bool tellsLinks = type is BpfAttachType.TcxIngress or BpfAttachType.TcxEgress or BpfAttachType.NetkitPrimary or BpfAttachType.NetkitPeer;
        using var messages = LibbpfMessages.Collect();
        for (uint room = 64; ; room *= 2)
        {
            var programs = new uint[room];
            var links = new uint[room];
            fixed (uint* programIds = programs)
            fixed (uint* linkIds = links)
            {
                var options = new bpf_prog_query_opts { sz = (nuint)sizeof(bpf_prog_query_opts), prog_ids = programIds, prog_cnt = room };
                if (tellsLinks)
                    options.link_ids = linkIds;
                int result = Libbpf.bpf_prog_query_opts(target, (bpf_attach_type)type, &options);
                if (result == -Errno.ENOSPC)
                    continue;
                Failure.Check(result, $"Asking for the {type} programs of {what}", messages);
                int count = (int)options.prog_cnt;
                return new BpfHookPrograms(options.revision, programs[..count], tellsLinks ? links[..count] : []);
            }
        }
    }
}
