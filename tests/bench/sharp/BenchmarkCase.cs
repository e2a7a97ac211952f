using System.Globalization;
using System.Runtime.CompilerServices;
using LibbpfSharp;

namespace Sharp;

/// <summary>A case that begins, takes turns and ends as the runner says; see ../README.md.</summary>
internal abstract class BenchmarkCase : IDisposable
{
    public static BenchmarkCase? Begin(string name, string[] arguments) => name switch
    {
        "ring" => RingCase.Begin(arguments),
        "stream" => new StreamCase(arguments),
        "perf" => new PerfCase(arguments),
        "live" => new LiveCase(arguments),
        "iterate" or "batch" => new IterateCase(arguments),
        "lookup" => new LookupCase(arguments),
        "update" => new UpdateCase(arguments),
        "delete" => new DeleteCase(arguments),
        "global" => new GlobalCase(arguments),
        "array" => new ArrayCase(arguments),
        "percpu" => new PerCpuCase(arguments),
        "object" => new ObjectCase(arguments),
        _ => null,
    };

    /// <summary>Does the work once.</summary>
    /// <returns>" figure=value" for each figure.</returns>
    public abstract string Turn();

    public abstract void Dispose();

    protected static string Figure(string name, double value) => string.Create(CultureInfo.InvariantCulture, $" {name}={value:g6}");

    protected static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Runs a raw tracepoint program here and now.</summary>
    protected static ulong Run(BpfProgram program, ulong argument) =>
        program.Run(new BpfRun { Context = System.Runtime.InteropServices.MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in argument)) }).ReturnValue;

    protected static void Check(bool correct, string what, [CallerArgumentExpression(nameof(correct))] string condition = "")
    {
        if (!correct)
            throw new InvalidDataException($"{what}: not {condition}");
    }
}
