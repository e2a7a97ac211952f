namespace LibbpfSharp.Generator.CommandLine;

/// <summary>
/// Several runs in one process, for a build that has many objects, each with options of its own: <c>bpf2cs --batch</c> reads the command
/// lines from standard input, one argument a line, and an empty line behind each run. No quoting, and no limit on the length.
/// </summary>
internal static class Batch
{
    public const string Option = "--batch";

    /// <summary>Runs all of them; one that fails does not keep the others from running.</summary>
    /// <param name="input">The command lines.</param>
    /// <param name="run">Runs one and returns its exit code.</param>
    /// <returns>The highest exit code.</returns>
    public static int Run(TextReader input, Func<string[], int> run)
    {
        int exitCode = 0;
        var arguments = new List<string>();
        while (input.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                arguments.Add(line);
                continue;
            }
            exitCode = Math.Max(exitCode, run([.. arguments]));
            arguments.Clear();
        }
        // Without the last empty line whoever writes has died: half a command line must not be run.
        return arguments.Count == 0 ? exitCode : Math.Max(exitCode, 1);
    }
}
