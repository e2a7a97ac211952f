using System.Diagnostics.CodeAnalysis;

namespace LibbpfSharp;

/// <summary>Failures of operations on a loaded map, out of line of the operations.</summary>
internal static class MapOperation
{
    [DoesNotReturn]
    public static void Throw(BpfMap map, string verb, int result)
    {
        int errno = -result;
        string? hint = errno switch
        {
            Errno.E2BIG when map.Type is BpfMapType.Array or BpfMapType.PerCpuArray => $"The index is not below max_entries, {map.MaxEntries}.",
            Errno.E2BIG => $"The map is full: max_entries is {map.MaxEntries}.",
            Errno.EPERM => "The map is frozen or was made read-only (BPF_F_RDONLY), or the process lacks CAP_BPF.",
            Errno.EINVAL => "The kind of map or its flags do not allow it, or the running kernel is too old for it.",
            _ => null,
        };
        throw new LibbpfException($"{verb} map '{map.Name}' ({map.Type})", errno, hint: hint ?? Failure.Hint(errno, []));
    }

    [DoesNotReturn]
    public static void ThrowNoKey(BpfMap map) =>
        throw new KeyNotFoundException($"Map '{map.Name}' has no entry for the key.");
}
