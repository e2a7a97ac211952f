namespace LibbpfSharp;

/// <summary>The kernel's tracing file system (tracefs).</summary>
internal static class Tracefs
{
    /// <summary>Where it is mounted, or <see langword="null"/>. debugfs mounts a second one below itself, all that older distributions have.</summary>
    public static string? Path =>
        Directory.Exists("/sys/kernel/tracing/events") ? "/sys/kernel/tracing"
        : Directory.Exists("/sys/kernel/debug/tracing/events") ? "/sys/kernel/debug/tracing"
        : null;

    public static string? Hint(int errno, string list) =>
        errno is not (Errno.ENOENT or Errno.EACCES) ? null
        : Path is not { } path ? "tracefs is not mounted or not readable for this user: mount -t tracefs tracefs /sys/kernel/tracing."
        : errno == Errno.ENOENT ? $"The running kernel does not have it: see {path}/{list}."
        : null;
}
