using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What the kernel tells of a loaded program (<c>struct bpf_prog_info</c>), as of one moment. Linux 4.13; what is newer says so, and is 0 before.</summary>
/// <remarks>A copy, which owns nothing.</remarks>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed unsafe record BpfProgramInfo
{
    /// <summary>The program's number in the system.</summary>
    public required uint Id { get; init; }

    /// <summary>Its type.</summary>
    public required BpfProgramType Type { get; init; }

    /// <summary>Its name, cut to 15 characters.</summary>
    public required string Name { get; init; }

    /// <summary>A hash of its instructions: 16 hexadecimal digits, as bpftool shows it.</summary>
    public required string Tag { get; init; }

    /// <summary>When it was loaded, by the clock that counts from boot (CLOCK_BOOTTIME).</summary>
    public required TimeSpan LoadedAfterBoot { get; init; }

    /// <summary>When it was loaded, by the wall clock as it is set now.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>The user who loaded it.</summary>
    public required uint UserId { get; init; }

    /// <summary>Bytes of its instructions as the verifier left them; 0 without CAP_SYS_ADMIN or with kernel hardening.</summary>
    public required int TranslatedSize { get; init; }

    /// <summary>Bytes of its machine code; 0 when it is interpreted.</summary>
    public required int MachineCodeSize { get; init; }

    /// <summary>How many instructions the verifier looked at. Linux 5.16.</summary>
    public required int VerifiedInstructions { get; init; }

    /// <summary>Whether its license is compatible with the GPL.</summary>
    public required bool IsGplCompatible { get; init; }

    /// <summary>The number of the BTF it was loaded with; 0 for none.</summary>
    public required uint BtfId { get; init; }

    /// <summary>The network device it was loaded for, 0 for none. Linux 4.16.</summary>
    public required uint InterfaceIndex { get; init; }

    /// <summary>The numbers of the maps it uses.</summary>
    public required IReadOnlyList<uint> MapIds { get; init; }

    /// <summary>How often it ran while statistics were on (<see cref="BpfStatistics"/>). Linux 5.1.</summary>
    public required ulong RunCount { get; init; }

    /// <summary>How long it ran in all while statistics were on. Linux 5.1.</summary>
    public required TimeSpan RunTime { get; init; }

    /// <summary>How often it was not run because it ran already on that CPU. Linux 5.12.</summary>
    public required ulong RecursionMisses { get; init; }

    internal static BpfProgramInfo Read(int fd, string name)
    {
        bpf_prog_info info = default;
        Get(fd, &info, name);
        uint count = info.nr_map_ids;
        var maps = new uint[count];
        if (count > 0)
        {
            fixed (uint* ids = maps)
            {
                bpf_prog_info again = default;
                again.nr_map_ids = count;
                again.map_ids = (ulong)ids;
                Get(fd, &again, name);
            }
        }

        return new BpfProgramInfo
        {
            Id = info.id,
            Type = (BpfProgramType)info.type,
            Name = NativeText.Decode(info.name),
            Tag = Convert.ToHexStringLower(new ReadOnlySpan<byte>(info.tag, 8)),
            LoadedAfterBoot = Nanoseconds(info.load_time),
            LoadedAt = DateTimeOffset.UtcNow - (Linux.SinceBoot() - Nanoseconds(info.load_time)),
            UserId = info.created_by_uid,
            TranslatedSize = (int)info.xlated_prog_len,
            MachineCodeSize = (int)info.jited_prog_len,
            VerifiedInstructions = (int)info.verified_insns,
            IsGplCompatible = info.gpl_compatible != 0,
            BtfId = info.btf_id,
            InterfaceIndex = info.ifindex,
            MapIds = maps,
            RunCount = info.run_cnt,
            RunTime = Nanoseconds(info.run_time_ns),
            RecursionMisses = info.recursion_misses,
        };
    }

    internal static bpf_insn[] ReadTranslated(int fd, string name)
    {
        bpf_prog_info info = default;
        Get(fd, &info, name);
        var instructions = new bpf_insn[info.xlated_prog_len / (uint)sizeof(bpf_insn)];
        fixed (bpf_insn* first = instructions)
        {
            info = new bpf_prog_info { xlated_prog_len = (uint)(instructions.Length * sizeof(bpf_insn)), xlated_prog_insns = (ulong)first };
            Get(fd, &info, name);
        }

        // The kernel sets the pointer to 0 where it would have to tell secrets.
        return info.xlated_prog_insns == 0 ? [] : instructions;
    }

    internal static byte[] ReadMachineCode(int fd, string name)
    {
        bpf_prog_info info = default;
        Get(fd, &info, name);
        var code = new byte[info.jited_prog_len];
        fixed (byte* first = code)
        {
            info = new bpf_prog_info { jited_prog_len = (uint)code.Length, jited_prog_insns = (ulong)first };
            Get(fd, &info, name);
        }

        return info.jited_prog_insns == 0 ? [] : code;
    }

    private static TimeSpan Nanoseconds(ulong value) => TimeSpan.FromTicks((long)(value / TimeSpan.NanosecondsPerTick));

    private static void Get(int fd, bpf_prog_info* info, string name)
    {
        uint length = (uint)sizeof(bpf_prog_info);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_obj_get_info_by_fd(fd, info, &length), $"Asking about program '{name}'", messages);
    }
}
