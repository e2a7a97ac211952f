using System.Diagnostics;
using LibbpfSharp;

namespace Sharp;

/// <summary>A producer beside the reader: the runner starts it when it reads "ready".</summary>
internal sealed class LiveCase : BenchmarkCase
{
    private const ulong Last = ulong.MaxValue;

    private readonly RingSkeleton _skeleton = RingSkeleton.OpenAndLoad();
    private readonly RingBufferReader _reader;
    private readonly bool _latency;
    private readonly long[] _delays = new long[1_000_000];
    private bool _finished;
    private ulong _count;
    private ulong _sum;

    public LiveCase(string[] arguments)
    {
        _latency = arguments[0] == "latency";
        _reader = _latency
            ? _skeleton.Maps.Events.CreateReader<RingSkeleton.Sample>(OnLatency)
            : _skeleton.Maps.Events.CreateReader<RingSkeleton.Sample>(OnRate);
    }

    public override string Turn()
    {
        _count = _sum = 0;
        _finished = false;
        _skeleton.Bss.Totals = default;
        Console.WriteLine($"\nready {_skeleton.Programs.Produce.GetInfo().Id} {_skeleton.Programs.Finish.GetInfo().Id}");
        while (_reader.Poll(TimeSpan.FromSeconds(1)) == 0)
        {
        }

        long start = Stopwatch.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        ulong first = _count;
        while (!_finished)
            _reader.Poll(TimeSpan.FromSeconds(1));
        double time = Stopwatch.GetTimestamp() - start;
        used = Environment.CpuUsage.TotalTime - used;
        Check(_count == _skeleton.Bss.Totals.Produced && _sum == _count * (_count - 1) / 2, "records read");
        if (_latency)
        {
            Array.Sort(_delays, 0, (int)_count);
            return Figure("p50", _delays[_count / 2]) + Figure("p99", _delays[_count * 99 / 100]);
        }

        return Figure("rate", (_count - first) * 1e3 / time)
            + Figure("lost", 100.0 * _skeleton.Bss.Totals.Dropped / (_count + _skeleton.Bss.Totals.Dropped))
            + Figure("cpu", used.TotalNanoseconds / (_count - first));
    }

    public override void Dispose()
    {
        _reader.Dispose();
        _skeleton.Dispose();
    }

    private void OnRate(in RingSkeleton.Sample sample)
    {
        if (sample.Number == Last)
        {
            _finished = true;
            return;
        }

        _sum += sample.Number;
        _count++;
    }

    private void OnLatency(in RingSkeleton.Sample sample)
    {
        if (sample.Number != Last)
            _delays[_count] = Stopwatch.GetTimestamp() - (long)sample.Stamp;
        OnRate(sample);
    }
}
