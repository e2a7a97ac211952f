using System.Globalization;

namespace LibbpfSharp.Interop;

/// <summary>Sets of CPUs as the kernel writes them: "0-3,8,10-11" (Documentation/admin-guide/cputopology.rst).</summary>
internal static class CpuList
{
    private const string OnlineFile = "/sys/devices/system/cpu/online";

    /// <summary>The CPUs that are online now; there may be gaps.</summary>
    /// <exception cref="LibbpfException">/sys does not tell.</exception>
    public static int[] Online()
    {
        try
        {
            return Parse(File.ReadAllText(OnlineFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new LibbpfException("Listing the CPUs that are online", hint: $"{OnlineFile} could not be read.", innerException: e);
        }
    }

    /// <exception cref="FormatException">It is no such list.</exception>
    public static int[] Parse(string text)
    {
        var cpus = new List<int>();
        foreach (string range in text.Trim().Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = range.Split('-');
            int first = int.Parse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture);
            int last = int.Parse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture);
            if (ends.Length > 2 || last < first)
                throw new FormatException($"'{range}' is not a range of CPUs.");
            for (int cpu = first; cpu <= last; cpu++)
                cpus.Add(cpu);
        }

        return cpus.Count > 0 ? [.. cpus] : throw new FormatException("The list of CPUs is empty.");
    }
}
