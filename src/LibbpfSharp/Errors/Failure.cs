using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp;

/// <summary>Makes the exceptions: turns libbpf's return conventions into <see cref="LibbpfException"/> and adds what is known to help.</summary>
internal static unsafe class Failure
{
    private const int CapNetAdmin = 12, CapSysAdmin = 21, CapPerfmon = 38, CapBpf = 39;

    /// <summary>libbpf 1.x returns 0 or more, or the negative error number.</summary>
    public static int Check(int result, string operation, LibbpfMessages messages)
    {
        if (result < 0)
            Throw(operation, -result, messages);
        return result;
    }

    /// <summary>Functions that return a pointer return null and set errno (libbpf 1.0 on).</summary>
    public static T* Check<T>(T* result, string operation, LibbpfMessages messages)
        where T : unmanaged
    {
        if (result is null)
            Throw(operation, LastError(), messages);
        return result;
    }

    /// <summary>
    /// errno as the native call before this one left it. To be read first thing after the call: without runtime marshalling there is
    /// no SetLastError, and the runtime's own system calls on this thread may change it.
    /// </summary>
    public static int LastError() => Marshal.GetLastSystemError();

    [DoesNotReturn]
    public static void Throw(string operation, int errno, LibbpfMessages messages, string? hint = null) =>
        throw new LibbpfException(operation, errno, messages.All, hint ?? Hint(errno, messages.All));

    /// <summary>What to try, from the error number and libbpf's words; <see langword="null"/> when that is not known.</summary>
    public static string? Hint(int errno, IReadOnlyList<string> messages)
    {
        bool Said(string part) => messages.Any(m => m.Contains(part, StringComparison.Ordinal));

        if (errno == Errno.EPERM && MissingCapabilities() is { } missing)
            return $"Needs root, or CAP_BPF with CAP_PERFMON (tracing) or CAP_NET_ADMIN (networking); this process lacks {missing}.";
        if (Said("failed to find valid kernel BTF") || Said("vmlinux BTF is not found"))
            return "The kernel has no BTF (/sys/kernel/btf/vmlinux); CO-RE needs CONFIG_DEBUG_INFO_BTF=y, or BpfObjectOptions.BtfPath.";
        return errno switch
        {
            Errno.ENOTSUPP or Errno.EOPNOTSUPP => "The running kernel does not support this.",
            Errno.ENOMEM => "The kernel could not allocate the memory; see max_entries of the maps and, before Linux 5.11, RLIMIT_MEMLOCK.",
            Errno.EMFILE => "The process has too many open file descriptors (ulimit -n).",
            _ => null,
        };
    }

    /// <summary>The capabilities for BPF that this thread lacks; <see langword="null"/> when it has them all.</summary>
    internal static string? MissingCapabilities()
    {
        foreach (string line in File.ReadLines("/proc/thread-self/status"))
        {
            if (!line.StartsWith("CapEff:", StringComparison.Ordinal))
                continue;
            ulong effective = Convert.ToUInt64(line["CapEff:".Length..].Trim(), 16);
            bool Has(int capability) => (effective >> capability & 1) != 0;
            if (Has(CapSysAdmin))
                return null;
            string[] missing =
            [
                .. Has(CapBpf) ? Array.Empty<string>() : ["CAP_BPF"],
                .. Has(CapPerfmon) ? Array.Empty<string>() : ["CAP_PERFMON"],
                .. Has(CapNetAdmin) ? Array.Empty<string>() : ["CAP_NET_ADMIN"],
            ];
            return missing.Length == 0 ? null : string.Join(", ", missing);
        }

        return null;
    }
}
