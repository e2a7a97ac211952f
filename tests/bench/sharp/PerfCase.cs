using System.Diagnostics;
using LibbpfSharp;

namespace Sharp;

/// <summary>Records that wait in a perf buffer, handed to a typed handler.</summary>
internal sealed class PerfCase : BenchmarkCase
{
    private readonly PerfSkeleton _skeleton = PerfSkeleton.OpenAndLoad();
    private readonly PerfBufferReader _reader;
    private readonly BpfProgram _fill;
    private readonly ulong _records;
    private readonly ulong _fills;
    private ulong _count;
    private ulong _sum;

    public PerfCase(string[] arguments)
    {
        (_records, _fills) = (Number(arguments[1]), Number(arguments[2]));
        var options = new PerfBufferOptions { PagesPerCpu = 1024 };
        (_reader, _fill) = arguments[0] == "16"
            ? (_skeleton.Maps.Events.CreateReader((int _, in PerfSkeleton.Perf16 r) => { _sum += r.First + r.Last; _count++; }, options: options), _skeleton.Programs.Fill16)
            : (_skeleton.Maps.Events.CreateReader((int _, in PerfSkeleton.Perf128 r) => { _sum += r.First + r.Last; _count++; }, options: options), _skeleton.Programs.Fill128);
    }

    public override string Turn()
    {
        long time = 0, allocated = 0;
        for (ulong i = 0; i < _fills; i++)
        {
            Check(Run(_fill, _records) == _records, "records that found room");
            _count = _sum = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            int consumed = _reader.Consume();
            time += Stopwatch.GetTimestamp() - start;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            Check(_reader.Lost == 0 && _count == _records && consumed == (int)_records && _sum == 4 * (_records * (_records - 1) / 2), "records read");
        }

        double records = _records * _fills;
        return Figure("record", time / records) + Figure("allocated", allocated / records);
    }

    public override void Dispose()
    {
        _reader.Dispose();
        _skeleton.Dispose();
    }
}
