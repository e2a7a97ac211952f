using System.Diagnostics;
using System.Reflection;
using System.Text;
using LibbpfSharp.Tests.Interop;
using Xunit;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Tests.Examples;

/// <summary>A program of examples/ that runs beside the test, as a user would run it.</summary>
internal sealed class Example : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private Example(Process process)
    {
        _process = process;
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static Example Start(string name, params string[] arguments)
    {
        string configuration = typeof(Example).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string program = Path.Combine(Tool.RepositoryRoot, "examples", name, "bin", configuration, "net10.0", name);
        Assert.True(File.Exists(program), $"{program} is not built: ./build.sh build");
        return new Example(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!);
    }

    /// <summary>Repeats what the example is to see until it has said so.</summary>
    public string WaitFor(string text, Action? provoke = null)
    {
        var limit = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(limit.Elapsed < TimeSpan.FromSeconds(60), $"'{text}' did not come within a minute. The example said: {Output}");
            if (_process.HasExited)
            {
                // Its last words may still be on their way.
                _process.WaitForExit();
                Assert.Contains(text, Output, StringComparison.Ordinal);
                break;
            }

            provoke?.Invoke();
            Thread.Sleep(100);
        }

        return Output.Split('\n').First(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    public int Interrupt()
    {
        Assert.Equal(0, kill(_process.Id, SIGINT));
        return WaitForExit();
    }

    public int WaitForExit()
    {
        Assert.True(_process.WaitForExit(60_000), $"The example did not end: {Output}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Collect(object sender, DataReceivedEventArgs e)
    {
        lock (_output)
            _output.AppendLine(e.Data);
    }
}
