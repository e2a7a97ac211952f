using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Tests.Support;

/// <summary>Which CPUs threads run on.</summary>
internal static unsafe partial class Affinity
{
    /// <summary>The CPUs this process may run on, of the first 1024.</summary>
    public static int[] Allowed
    {
        get
        {
            ulong* set = stackalloc ulong[16];
            if (sched_getaffinity(0, 128, set) < 0)
                throw new InvalidOperationException($"sched_getaffinity: errno {Marshal.GetLastPInvokeError().ToString(CultureInfo.InvariantCulture)}");
            var cpus = new List<int>();
            for (int i = 0; i < 16; i++)
            {
                for (ulong word = set[i]; word != 0; word &= word - 1)
                    cpus.Add(i * 64 + BitOperations.TrailingZeroCount(word));
            }

            return [.. cpus];
        }
    }

    /// <summary>Keeps the calling thread on a CPU from now on.</summary>
    public static void Pin(int cpu)
    {
        ulong* set = stackalloc ulong[16];
        set[cpu / 64] = 1ul << cpu % 64;
        if (sched_setaffinity(0, 128, set) < 0)
            throw new InvalidOperationException($"sched_setaffinity({cpu}): errno {Marshal.GetLastPInvokeError().ToString(CultureInfo.InvariantCulture)}");
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int sched_getaffinity(int process, nuint size, ulong* set);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int sched_setaffinity(int process, nuint size, ulong* set);
}
