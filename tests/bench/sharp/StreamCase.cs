using System.Diagnostics;

namespace Sharp;

/// <summary>Records that wait in a ring buffer, as an asynchronous stream.</summary>
internal sealed class StreamCase : BenchmarkCase
{
    private readonly RingSkeleton _skeleton = RingSkeleton.OpenAndLoad();
    private readonly ulong _records;
    private readonly ulong _fills;

    public StreamCase(string[] arguments) => (_records, _fills) = (Number(arguments[0]), Number(arguments[1]));

    public override string Turn()
    {
        long time = 0, allocated = 0;
        for (ulong i = 0; i < _fills; i++)
        {
            Check(Run(_skeleton.Programs.Fill16, _records) == _records, "records that found room");
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            ulong sum = ReadAsync().GetAwaiter().GetResult();
            time += Stopwatch.GetTimestamp() - start;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            Check(sum == 4 * (_records * (_records - 1) / 2), "records read");
        }

        double records = _records * _fills;
        return Figure("record", time / records) + Figure("allocated", allocated / records);
    }

    public override void Dispose() => _skeleton.Dispose();

    private async Task<ulong> ReadAsync()
    {
        ulong count = 0, sum = 0;
        await foreach (RingSkeleton.Record16 record in _skeleton.Maps.Events.ReadAllAsync<RingSkeleton.Record16>())
        {
            sum += record.First + record.Last;
            if (++count == _records)
                break;
        }

        return sum;
    }
}
