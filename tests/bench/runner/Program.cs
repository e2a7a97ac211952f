using System.Diagnostics;
using System.Globalization;
using Runner;

Options options = Options.Parse(args);
string[] missing = [.. new[] { ("Go", "Go with cilium/ebpf"), ("Rust", "Rust with libbpf-rs") }.Where(p => !options.Sides.ContainsKey(p.Item1)).Select(p => p.Item2)];
int[] cpus = [.. AllowedCpus()];
string readerCpu = cpus[0].ToString(CultureInfo.InvariantCulture);
string producerCpus = string.Join(',', cpus.Length > 1 ? cpus[1..] : cpus);
var suite = new Suite();

var sides = new Dictionary<string, Side>();
foreach ((string name, string command) in options.Sides)
{
    sides.Add(name, Side.Start(name, command, readerCpu));
    options.Facts.Add($"{name}: {sides[name].Versions}");
}

BenchmarkCase[] cases = [.. suite.Cases.Where(c => Wanted(c.Command))];
for (int i = 0; i < cases.Length; i++)
{
    Console.Error.Write($"\r[{i + 1}/{cases.Length + 1}] {cases[i].Command,-40}");
    Measure(cases[i]);
}

if (Wanted("process") && options.Programs.Count > 0)
{
    Console.Error.Write($"\r[{cases.Length + 1}/{cases.Length + 1}] {"process",-40}");
    ProcessRun.Measure(suite.Processes, options, Rounds(suite.Processes));
}

Console.Error.Write("\r" + new string(' ', 60) + "\r");
foreach (Side side in sides.Values)
    side.Dispose();

string report = Report.Write(suite, options, missing);
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Output))!);
File.WriteAllText(options.Output, "# Benchmarks\n\n" + report);
Console.WriteLine(report);
Console.WriteLine($"Written to {options.Output}");

// That another library fails is a result; that ours or C does is a defect of the benchmark or of what it measures.
return suite.Cases.Any(c => c.Failures.Keys.Any(side => side is "JIT" or "AOT" or "C")) ? 1 : 0;

bool Wanted(string command) => command.Contains(options.Only, StringComparison.Ordinal);

int Rounds(BenchmarkCase of) => Math.Max(1, (int)Math.Round(of.Rounds * options.Rounds));

void Measure(BenchmarkCase of)
{
    Func<string, string, Process>? producer = of.Producer is null ? null : (produce, finish) =>
        Process.Start(Path.Combine(options.Tools, "producer"), [produce, finish, producerCpus, of.Producers.ToString(CultureInfo.InvariantCulture), .. of.Producer.Split(' ')]);

    if (of.Fresh)
    {
        foreach (string name in sides.Keys.ToArray())
            Restart(name);
    }

    var taking = new List<string>();
    foreach (string name in sides.Keys.Where(n => of.Sides?.Contains(n) != false))
        Try(name, side =>
        {
            if (side.Begin(of.Command))
                taking.Add(name);
        });

    // A JIT compiler replaces what turned out hot, twice, and each time waits until nothing new has been called for a while.
    long start = Environment.TickCount64;
    for (int round = 0; round < of.Warmup || Environment.TickCount64 - start < of.WarmupMilliseconds; round++)
    {
        foreach (string name in taking.ToArray())
            Try(name, side => side.Turn(producer));
        Thread.Sleep(50);
    }

    for (int round = 0; round < Rounds(of); round++)
    {
        foreach (string name in Rotated.By(taking.ToArray(), round).ToArray())
        {
            Try(name, side =>
            {
                foreach ((string figure, double value) in side.Turn(producer))
                    of.Add(figure, name, value);
            });
        }
    }

    foreach (string name in taking)
        sides[name].End();

    void Try(string name, Action<Side> act)
    {
        try
        {
            act(sides[name]);
        }
        catch (BenchmarkException e)
        {
            // The process has ended: a new one for the other cases.
            of.Failures[name] = e.Message;
            taking.Remove(name);
            Restart(name);
        }
    }
}

void Restart(string name)
{
    sides[name].Dispose();
    sides[name] = Side.Start(name, options.Sides[name], readerCpu);
}

static IEnumerable<int> AllowedCpus()
{
    string list = File.ReadLines("/proc/self/status").First(l => l.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal)).Split('\t')[1];
    foreach (string range in list.Split(','))
    {
        int[] ends = [.. range.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        for (int cpu = ends[0]; cpu <= ends[^1]; cpu++)
            yield return cpu;
    }
}
