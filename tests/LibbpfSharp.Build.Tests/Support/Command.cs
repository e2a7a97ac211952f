using System.Diagnostics;
using System.Text;

namespace LibbpfSharp.Build.Tests.Support;

/// <summary>Runs programs.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="folder">Where to run it.</param>
    /// <param name="environment">What to set; null removes.</param>
    /// <param name="command">The program and its arguments.</param>
    public static CommandResult Run(string folder, IReadOnlyDictionary<string, string?> environment, params IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach ((string name, string? value) in environment)
            start.Environment[name] = value;
        string text = string.Join(' ', command);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        void Add(object sender, DataReceivedEventArgs e)
        {
            lock (output)
                output.AppendLine(e.Data);
        }
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{text} was not done in {Limit}:\n{output}");
        }
        process.WaitForExit();
        return new CommandResult(text, process.ExitCode, output.ToString());
    }
}
