using System.Diagnostics;
using System.Globalization;

namespace Runner;

/// <summary>What whole processes take, from the kernel's own account of them.</summary>
internal static class ProcessRun
{
    private const string Millisecond = "0.001", Second = "0.6";

    public static void Measure(BenchmarkCase result, Options options, int rounds)
    {
        string measure = Path.Combine(options.Tools, "measure");
        foreach ((string side, string file) in options.Binaries)
            result.Add("binary", side, new FileInfo(file).Length / 1e6);
        for (int round = -1; round < rounds; round++)
        {
            foreach (string side in Rotated.By(options.Programs.Keys, round))
            {
                double[] taken = Run(measure, "0", options.Programs[side] + " " + Millisecond);
                if (round < 0)
                    continue;
                result.Add("cpu", side, taken[0] / 1e3);
                result.Add("wall", side, taken[1] / 1e3);
                result.Add("peak", side, taken[2] / 1e3);
            }
        }

        for (int round = 0; round < Math.Min(3, rounds); round++)
        {
            foreach ((string side, string command) in options.Programs)
                result.Add("resident", side, Run(measure, "450", command + " " + Second)[4] / 1e3);
        }
    }

    private static double[] Run(string measure, string milliseconds, string command)
    {
        using Process process = Process.Start(new ProcessStartInfo(measure, [milliseconds, .. command.Split(' ')]) { RedirectStandardOutput = true })!;
        string[] words = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        double[] numbers = [.. words.Select(w => double.Parse(w, CultureInfo.InvariantCulture))];
        return numbers[3] == 0 ? numbers : throw new BenchmarkException($"{command} ended with {numbers[3]}");
    }
}
