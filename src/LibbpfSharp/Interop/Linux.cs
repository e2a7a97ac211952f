using System.Runtime.InteropServices;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Interop;

/// <summary>Functions and constants of the C library that Tmds.LibC does not have.</summary>
internal static unsafe partial class Linux
{
    public const int SO_ATTACH_BPF = 50, SO_ATTACH_REUSEPORT_EBPF = 52, SO_DETACH_FILTER = 27, SO_DETACH_REUSEPORT_BPF = 68, RLIMIT_MEMLOCK = 8;

    /// <summary>perf_event_open(2), which the C library has no function for.</summary>
    public static int PerfEventOpen(perf_event_attr* attributes, int pid, int cpu, int group, ulong flags)
    {
        long number = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 298,
            Architecture.X86 => 336,
            Architecture.Arm => 364,
            Architecture.S390x => 331,
            Architecture.Ppc64le => 319,
            Architecture.Arm64 or Architecture.RiscV64 or Architecture.LoongArch64 => 241,
            _ => throw new PlatformNotSupportedException($"perf_event_open is not known for {RuntimeInformation.ProcessArchitecture}."),
        };
        return (int)SystemCall((nint)number, attributes, pid, cpu, group, (nuint)flags);
    }

    /// <summary>A descriptor of a file or folder, for the calls that want one.</summary>
    /// <exception cref="LibbpfException">It cannot be opened.</exception>
    public static Descriptor Open(string path, string operation, string? notFound = null)
    {
        fixed (byte* nativePath = NativeText.Encode(path))
        {
            int fd = open(nativePath, O_RDONLY | O_CLOEXEC);
            int error = fd < 0 ? Failure.LastError() : 0;
            return fd >= 0 ? new Descriptor(fd) : throw new LibbpfException(operation, error, hint: error == Errno.ENOENT ? notFound : null);
        }
    }

    /// <summary>A descriptor of a process (pidfd_open(2), Linux 5.3); its number is the same on every architecture.</summary>
    /// <exception cref="LibbpfException">There is no such process, or the kernel is older.</exception>
    public static Descriptor OpenProcess(int processId)
    {
        const int PidfdOpen = 434;
        int fd = (int)SystemCall(PidfdOpen, processId, 0);
        int error = fd < 0 ? Failure.LastError() : 0;
        return fd >= 0 ? new Descriptor(fd) : throw new LibbpfException($"Opening process {processId}", error);
    }

    /// <summary>The time since boot, that spent asleep included (CLOCK_BOOTTIME), as the kernel stamps programs with.</summary>
    public static TimeSpan SinceBoot()
    {
        const int BootTime = 7;
        long* time = stackalloc long[2];
        _ = ReadClock(BootTime, time);
        return TimeSpan.FromSeconds(time[0]) + TimeSpan.FromTicks(time[1] / TimeSpan.NanosecondsPerTick);
    }

    /// <summary>A file in memory with these bytes (memfd_create(2), Linux 3.17), for functions that want a path: "/proc/self/fd/N".</summary>
    /// <exception cref="LibbpfException">There is no memory, or the process has too many descriptors.</exception>
    public static Descriptor OpenInMemory(ReadOnlySpan<byte> bytes, string operation)
    {
        const uint CloseOnExec = 1;
        fixed (byte* name = "libbpfsharp\0"u8)
        {
            int fd = memfd_create(name, CloseOnExec);
            int error = fd < 0 ? Failure.LastError() : 0;
            if (error != 0)
                throw new LibbpfException(operation, error);
            var file = new Descriptor(fd);
            fixed (byte* start = bytes)
            {
                for (nint written = 0; written < bytes.Length;)
                {
                    nint count = (nint)write(fd, start + written, (Tmds.Linux.size_t)(bytes.Length - written));
                    error = count < 0 ? Failure.LastError() : 0;
                    if (error is not (0 or Errno.EINTR))
                    {
                        file.Dispose();
                        throw new LibbpfException(operation, error);
                    }
                    written += Math.Max(count, 0);
                }
            }

            return file;
        }
    }

    // On a 64-bit system two longs, struct timespec; .NET runs BPF on no other.
    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true)]
    private static extern int ReadClock(int clock, long* time);

    [DllImport("libc", EntryPoint = "if_nametoindex", ExactSpelling = true)]
    public static extern uint IndexOfInterface(byte* name);

    [DllImport("libc", EntryPoint = "if_indextoname", ExactSpelling = true)]
    public static extern byte* NameOfInterface(uint index, byte* name);

    /// <summary>Sets a limit of this process (setrlimit(2)) from the two numbers of a struct rlimit.</summary>
    [DllImport("libc", EntryPoint = "setrlimit", ExactSpelling = true)]
    public static extern int SetResourceLimit(int resource, ulong* limits);

    [DllImport("libc", EntryPoint = "syscall", ExactSpelling = true)]
    private static extern nint SystemCall(nint number, nint first, nint second);

    [DllImport("libc", EntryPoint = "syscall", ExactSpelling = true)]
    private static extern nint SystemCall(nint number, perf_event_attr* attributes, nint pid, nint cpu, nint group, nuint flags);
}
