namespace LibbpfSharp.Interop;

/// <summary>RLIMIT_MEMLOCK, against which Linux before 5.11 counts maps and programs: 64 KiB by default, and EPERM when that is used up.</summary>
/// <remarks>
/// libbpf raises it too, but notes that it has before it does (bump_rlimit_memlock), so that a second thread can be too early. Here
/// every thread waits for the first.
/// </remarks>
internal static unsafe class MemoryLimit
{
    private static readonly Lock Gate = new();
    private static volatile bool _isRaised;

    /// <summary>
    /// Before each load: an attempt without privilege changes nothing, and what exceeds the limit is refused by the kernel; a process
    /// that is given the privilege later gets the limit then.
    /// </summary>
    public static void Raise()
    {
        if (_isRaised)
            return;
        lock (Gate)
            _isRaised = _isRaised || TryRaise();
    }

    private static bool TryRaise()
    {
        if (Environment.OSVersion.Version >= new Version(5, 11))
            return true;
        ulong* limits = stackalloc ulong[] { ulong.MaxValue, ulong.MaxValue };
        return Linux.SetResourceLimit(Linux.RLIMIT_MEMLOCK, limits) == 0;
    }
}
