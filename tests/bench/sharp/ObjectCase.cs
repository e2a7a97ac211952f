using System.Diagnostics;
using LibbpfSharp;

namespace Sharp;

/// <summary>What it costs to open, load, attach and close an object through its skeleton.</summary>
internal sealed class ObjectCase(string[] arguments) : BenchmarkCase
{
    private readonly Func<BpfSkeleton> _open = arguments[0] switch
    {
        "bootstrap" => static () => BootstrapSkeleton.Open(),
        "programs1" => static () => Programs1Skeleton.Open(),
        "programs10" => static () => Programs10Skeleton.Open(),
        "programs100" => static () => Programs100Skeleton.Open(),
        _ => throw new ArgumentException($"no object {arguments[0]}", nameof(arguments)),
    };

    public override string Turn()
    {
        long start = Stopwatch.GetTimestamp();
        BpfSkeleton skeleton = _open();
        long opened = Stopwatch.GetTimestamp();
        skeleton.Load();
        long loaded = Stopwatch.GetTimestamp();
        skeleton.Attach();
        long attached = Stopwatch.GetTimestamp();
        skeleton.Dispose();
        long closed = Stopwatch.GetTimestamp();
        return Figure("open", (opened - start) / 1e3) + Figure("load", (loaded - opened) / 1e3) + Figure("attach", (attached - loaded) / 1e3)
            + Figure("close", (closed - attached) / 1e3) + Figure("start", (attached - start) / 1e3);
    }

    public override void Dispose()
    {
    }
}
