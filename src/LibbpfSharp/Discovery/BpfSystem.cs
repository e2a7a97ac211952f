using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The programs, maps, links and BTF objects that the running kernel holds, whoever made them, as "bpftool prog", "map", "link" and "btf" list them.</summary>
/// <remarks>
/// A walk is no snapshot: it goes from number to number, what is made meanwhile is listed when its number is still ahead, and what is
/// gone when its turn comes is left out. Between two elements nothing is held open. Numbers are not used again while the system runs, short of 2³¹ of them.
/// </remarks>
/// <threadsafety>Members may be called from any thread; one enumerator belongs to one thread.</threadsafety>
public static unsafe class BpfSystem
{
    /// <summary>Lists the loaded programs (bpf_prog_get_next_id, bpf_prog_get_fd_by_id). Linux 4.13, CAP_SYS_ADMIN.</summary>
    /// <returns>What the kernel tells of each, read when the enumeration comes to it. <see cref="BpfLoadedProgram.OpenById"/> opens one.</returns>
    /// <exception cref="LibbpfException">While enumerating: the process lacks the privilege, or has too many descriptors.</exception>
    public static IEnumerable<BpfProgramInfo> EnumeratePrograms() =>
        Walk("programs", Libbpf.bpf_prog_get_next_id, Libbpf.bpf_prog_get_fd_by_id, static (fd, id) => BpfProgramInfo.Read(fd, $"program {id}"));

    /// <summary>Lists the maps (bpf_map_get_next_id, bpf_map_get_fd_by_id). Linux 4.13, CAP_SYS_ADMIN.</summary>
    /// <returns>What the kernel tells of each, read when the enumeration comes to it.</returns>
    /// <exception cref="LibbpfException">While enumerating: the process lacks the privilege, or has too many descriptors.</exception>
    public static IEnumerable<BpfMapInfo> EnumerateMaps() =>
        Walk("maps", Libbpf.bpf_map_get_next_id, Libbpf.bpf_map_get_fd_by_id, static (fd, id) => BpfMapInfo.Read(fd, $"map {id}"));

    /// <summary>Lists the links (bpf_link_get_next_id, bpf_link_get_fd_by_id). Linux 5.8, CAP_SYS_ADMIN. What is attached without a link is not among them.</summary>
    /// <returns>What the kernel tells of each, of the type of its kind, read when the enumeration comes to it. <see cref="BpfLink.OpenById"/> opens one.</returns>
    /// <exception cref="LibbpfException">While enumerating: the process lacks the privilege, or has too many descriptors.</exception>
    public static IEnumerable<BpfLinkInfo> EnumerateLinks() =>
        Walk("links", Libbpf.bpf_link_get_next_id, Libbpf.bpf_link_get_fd_by_id, static (fd, id) => LinkInfoReader.Read(fd, $"link {id}"));

    /// <summary>Lists the BTF objects: the kernel's own, those of modules, and those loaded with programs and maps (bpf_btf_get_next_id, bpf_btf_get_fd_by_id). Linux 5.2, CAP_SYS_ADMIN.</summary>
    /// <returns>What the kernel tells of each, read when the enumeration comes to it. <see cref="Btf.LoadById"/> reads one.</returns>
    /// <exception cref="LibbpfException">While enumerating: the process lacks the privilege, or has too many descriptors.</exception>
    public static IEnumerable<BtfInfo> EnumerateBtf() =>
        Walk("BTF objects", Libbpf.bpf_btf_get_next_id, Libbpf.bpf_btf_get_fd_by_id, static (fd, id) => BtfInfo.Read(fd, $"BTF {id}"));

    private delegate int Next(uint start, uint* next);

    private static IEnumerable<T> Walk<T>(string kind, Next next, Func<uint, int> open, Func<int, uint, T> read)
        where T : class
    {
        uint id = 0;
        while (Advance(kind, next, ref id))
        {
            if (TryRead(kind, open, read, id) is { } info)
                yield return info;
        }
    }

    private static bool Advance(string kind, Next next, ref uint id)
    {
        using var messages = LibbpfMessages.Collect();
        uint following;
        int result = next(id, &following);
        if (result == -Errno.ENOENT)
            return false;
        if (result < 0)
            Failure.Throw($"Listing the {kind} of the system", -result, messages, Hint(-result));
        id = following;
        return true;
    }

    private static T? TryRead<T>(string kind, Func<uint, int> open, Func<int, uint, T> read, uint id)
        where T : class
    {
        using var messages = LibbpfMessages.Collect();
        int fd = open(id);

        // Gone since its number was told, or, for a link, not attached yet (kernel/bpf/syscall.c, bpf_link_by_id).
        if (fd is -Errno.ENOENT or -Errno.EAGAIN)
            return null;
        if (fd < 0)
            Failure.Throw($"Listing the {kind} of the system: opening number {id}", -fd, messages, Hint(-fd));
        using var descriptor = new Descriptor(fd);
        return read(fd, id);
    }

    internal static string? Hint(int errno) => errno switch
    {
        Errno.EPERM => "To see what others made needs root or CAP_SYS_ADMIN.",
        Errno.EINVAL => "The running kernel does not number these yet: programs and maps need Linux 4.13, BTF 5.2, links 5.8.",
        _ => null,
    };
}
