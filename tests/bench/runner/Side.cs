using System.Diagnostics;
using System.Globalization;

namespace Runner;

/// <summary>A library under test: a process that begins cases, takes turns and ends them, a line for each on its standard input.</summary>
internal sealed class Side : IDisposable
{
    private readonly Process _process;

    private Side(string name, Process process, string versions)
    {
        Name = name;
        _process = process;
        Versions = versions;
    }

    public string Name { get; }

    /// <summary>What the process says it is made of.</summary>
    public string Versions { get; }

    public static Side Start(string name, string command, string cpu)
    {
        // One CPU for all sides: what is compared is the work, and a producer beside them gets the other.
        string[] words = ["taskset", "-c", cpu, .. command.Split(' ')];
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        string versions = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{name} did not start: {command}");
        return new Side(name, process, versions);
    }

    /// <summary>Begins a case.</summary>
    /// <returns>Whether this side has it.</returns>
    public bool Begin(string command) => Ask("begin " + command) switch
    {
        "ok" => true,
        "none" => false,
        var answer => throw new BenchmarkException($"{Name}, {command}: {answer}"),
    };

    /// <summary>Takes one turn.</summary>
    /// <param name="producer">What to start when the side is ready for a producer, with the ids of the programs to run.</param>
    /// <returns>The figures.</returns>
    public Dictionary<string, double> Turn(Func<string, string, Process>? producer)
    {
        string answer = Ask("turn");
        if (producer is not null)
        {
            while (!answer.StartsWith("ready ", StringComparison.Ordinal))
                answer = Read();
            string[] ids = answer.Split(' ');
            using Process beside = producer(ids[1], ids[2]);
            answer = Read();
            beside.WaitForExit();
            if (beside.ExitCode != 0)
                throw new BenchmarkException($"the producer beside {Name} ended with {beside.ExitCode}");
        }

        if (!answer.StartsWith("ok ", StringComparison.Ordinal))
            throw new BenchmarkException($"{Name}: {answer}");
        return answer[3..].Split(' ').Select(f => f.Split('=')).ToDictionary(f => f[0], f => double.Parse(f[1], CultureInfo.InvariantCulture));
    }

    public void End() => Ask("end");

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(10_000))
            _process.Kill();
        _process.Dispose();
    }

    private string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        return Read();
    }

    private string Read()
    {
        string line;
        do
        {
            line = _process.StandardOutput.ReadLine() ?? throw new BenchmarkException($"{Name} ended");
        }
        while (line.Length == 0);
        return line.StartsWith("fail ", StringComparison.Ordinal) ? throw new BenchmarkException($"{Name}: {line[5..]}") : line;
    }
}
