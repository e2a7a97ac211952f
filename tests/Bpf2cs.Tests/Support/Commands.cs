using System.Diagnostics;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Support;

/// <summary>Programs that the tests ask.</summary>
internal static class Commands
{
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // bpftool is not on every user's PATH.
        start.Environment["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/local/sbin:/usr/sbin";
        if (program == "bpftool")
            start.FileName = new[] { "/usr/sbin/bpftool", "/usr/local/sbin/bpftool" }.FirstOrDefault(File.Exists) ?? program;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }
}
