namespace LibbpfSharp.Build.Tests.Support;

/// <summary>What a program left behind.</summary>
/// <param name="Command">The command, for messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output and error.</param>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public CommandResult Succeeds()
    {
        Assert.True(ExitCode == 0, $"{Command}: exit code {ExitCode}\n{Output}");
        return this;
    }

    public CommandResult Fails()
    {
        Assert.True(ExitCode != 0, $"{Command} should have failed\n{Output}");
        return this;
    }

    /// <summary>The lines that have the text, as the build prints them, each once.</summary>
    public IReadOnlyList<string> Lines(string text) =>
        [.. Output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct()];
}
