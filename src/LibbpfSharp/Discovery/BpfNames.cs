using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The names that libbpf and bpftool use for types: "raw_tracepoint", "lru_hash", "kprobe_multi".</summary>
/// <threadsafety>Members may be called from any thread and need no privilege.</threadsafety>
public static unsafe class BpfNames
{
    /// <summary>The name of a program type (libbpf_bpf_prog_type_str).</summary>
    /// <param name="type">The type.</param>
    /// <returns>"sched_cls"; <see langword="null"/> for a type that this libbpf does not know.</returns>
    public static string? GetLibbpfName(this BpfProgramType type) => Text(Libbpf.libbpf_bpf_prog_type_str((bpf_prog_type)type));

    /// <summary>The name of a map type (libbpf_bpf_map_type_str).</summary>
    /// <param name="type">The type.</param>
    /// <returns>"lru_hash"; <see langword="null"/> for a type that this libbpf does not know.</returns>
    public static string? GetLibbpfName(this BpfMapType type) => Text(Libbpf.libbpf_bpf_map_type_str((bpf_map_type)type));

    /// <summary>The name of a link type (libbpf_bpf_link_type_str).</summary>
    /// <param name="type">The type.</param>
    /// <returns>"perf_event"; <see langword="null"/> for a type that this libbpf does not know.</returns>
    public static string? GetLibbpfName(this BpfLinkType type) => Text(Libbpf.libbpf_bpf_link_type_str((bpf_link_type)type));

    /// <summary>The name of an attach type (libbpf_bpf_attach_type_str).</summary>
    /// <param name="type">The attach type.</param>
    /// <returns>"cgroup_inet_egress"; <see langword="null"/> for one that this libbpf does not know.</returns>
    public static string? GetLibbpfName(this BpfAttachType type) => Text(Libbpf.libbpf_bpf_attach_type_str((bpf_attach_type)type));

    /// <summary>What an ELF section makes of the programs in it (libbpf_prog_type_by_name).</summary>
    /// <param name="section">The section: "xdp", "cgroup/connect4", "kprobe/vfs_mkdir".</param>
    /// <param name="type">The type of program.</param>
    /// <param name="attachType">Where it is for.</param>
    /// <returns>Whether this libbpf knows the section.</returns>
    /// <exception cref="LibbpfException">libbpf failed otherwise.</exception>
    public static bool TryParseSection(string section, out BpfProgramType type, out BpfAttachType attachType)
    {
        ArgumentException.ThrowIfNullOrEmpty(section);
        bpf_prog_type nativeType = default;
        bpf_attach_type nativeAttachType = default;
        using var messages = LibbpfMessages.Collect();
        int result;
        fixed (byte* name = NativeText.Encode(section))
            result = Libbpf.libbpf_prog_type_by_name(name, &nativeType, &nativeAttachType);
        (type, attachType) = ((BpfProgramType)nativeType, (BpfAttachType)nativeAttachType);

        // ESRCH, and before libbpf 1.0's clean-up of section names EINVAL, say that no handler fits.
        if (result is -Errno.ESRCH or -Errno.EINVAL)
            return false;
        Failure.Check(result, $"Looking up section '{section}'", messages);
        return true;
    }

    /// <summary>The attach type of a section for BPF_PROG_ATTACH (libbpf_attach_type_by_name).</summary>
    /// <param name="section">The section: "cgroup/connect4", "sk_skb/stream_parser".</param>
    /// <param name="attachType">The attach type.</param>
    /// <returns>Whether the section has one: whether its programs can be attached with BPF_PROG_ATTACH.</returns>
    public static bool TryParseAttachType(string section, out BpfAttachType attachType)
    {
        ArgumentException.ThrowIfNullOrEmpty(section);
        bpf_attach_type native = default;
        using var messages = LibbpfMessages.Collect();
        int result;
        fixed (byte* name = NativeText.Encode(section))
            result = Libbpf.libbpf_attach_type_by_name(name, &native);
        attachType = (BpfAttachType)native;
        return result >= 0;
    }

    private static string? Text(byte* name) => name is null ? null : NativeText.Decode(name);
}
