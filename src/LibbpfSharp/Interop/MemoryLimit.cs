namespace LibbpfSharp.Interop;

/// <summary>RLIMIT_MEMLOCK, against which Linux before 5.11 counts maps and programs: 64 KiB by default, and EPERM when that is used up.</summary>
/// <remarks>
/// libbpf raises it too, but notes that it has before it does (bump_rlimit_memlock), so that a second thread can be too early. Here
/// every thread waits for the first.
/// </remarks>
internal static unsafe class MemoryLimit
{
    private static readonly Lazy<bool> IsRaised = new(TryRaise);

    /// <summary>Before the first map or program. Without privilege the limit stays, and what exceeds it is refused by the kernel.</summary>
    public static void Raise() => _ = IsRaised.Value;

    private static bool TryRaise()
    {
        if (Environment.OSVersion.Version >= new Version(5, 11))
            return true;
        ulong* limits = stackalloc ulong[] { ulong.MaxValue, ulong.MaxValue };
        return Linux.SetResourceLimit(Linux.RLIMIT_MEMLOCK, limits) == 0;
    }
}
