using System.Globalization;
using System.Text;

namespace LibbpfSharp.Build;

/// <summary>
/// What an output was made from: the recipe, and each file with its time and size. A file that differs in either has changed, also when
/// its time went backwards, as after a checkout or with an older package; a comparison with the output's own time would miss that.
/// </summary>
internal static class SkeletonState
{
    private const string Version = "LibbpfSharp.Build 1";

    /// <summary>Whether the output is what bpf2cs would make of the same files now.</summary>
    /// <param name="job">The job.</param>
    public static bool IsCurrent(SkeletonJob job)
    {
        if (!File.Exists(job.Output))
            return false;
        string[] lines;
        try
        {
            lines = File.ReadAllLines(job.StateFile);
        }
        catch (IOException)
        {
            return false;
        }
        string[] header = Header(job);
        return lines.Length > header.Length && lines.AsSpan(0, header.Length).SequenceEqual(header) && Array.TrueForAll(lines[header.Length..], IsUnchanged);
    }

    /// <summary>How files look now.</summary>
    /// <param name="files">The files.</param>
    /// <returns>A line for each that is there.</returns>
    public static IEnumerable<string> Describe(IEnumerable<string> files) => files.Select(Describe).OfType<string>();

    /// <summary>Records what an output was made from.</summary>
    /// <param name="job">The job.</param>
    /// <param name="files">What <see cref="Describe(IEnumerable{string})"/> said.</param>
    public static void Write(SkeletonJob job, IEnumerable<string> files)
    {
        string temporary = $"{job.StateFile}.{Environment.ProcessId}.tmp";
        File.WriteAllLines(temporary, Header(job).Concat(files), new UTF8Encoding(false));
        File.Move(temporary, job.StateFile, overwrite: true);
    }

    /// <summary>Whether a file was changed in a span of time.</summary>
    /// <param name="description">What <see cref="Describe(IEnumerable{string})"/> said of it.</param>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    public static bool IsBetween(string description, DateTime start, DateTime end)
    {
        long ticks = long.Parse(description.AsSpan(0, description.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return ticks > start.Ticks && ticks <= end.Ticks;
    }

    private static string[] Header(SkeletonJob job) => [Version, .. job.Recipe.Split('\n'), ""];

    private static bool IsUnchanged(string line) => line.Split(' ', 3) is [_, _, var file] && Describe(file) == line;

    private static string? Describe(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.LastWriteTimeUtc.Ticks} {info.Length} {file}") : null;
    }
}
