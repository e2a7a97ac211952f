using System.Diagnostics;
using LibbpfSharp;

namespace Sharp;

/// <summary>Records that wait in a ring buffer, handed to a typed handler.</summary>
internal sealed class RingCase : BenchmarkCase
{
    private readonly RingSkeleton _skeleton = RingSkeleton.OpenAndLoad();
    private readonly RingBufferReader _reader;
    private readonly BpfProgram _fill;
    private readonly ulong _records;
    private readonly ulong _fills;
    private readonly ulong _perNumber;
    private ulong _count;
    private ulong _sum;

    private RingCase(string[] arguments)
    {
        (_records, _fills) = (Number(arguments[1]), Number(arguments[2]));
        _perNumber = arguments[0] == "8" ? 3ul : 4ul;
        (_reader, _fill) = arguments[0] switch
        {
            "8" => (Reader((in RingSkeleton.Record8 r) => { _sum += 3 * r.First; _count++; }), (BpfProgram)_skeleton.Programs.Fill8),
            "16" => (Reader((in RingSkeleton.Record16 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill16),
            "32" => (Reader((in RingSkeleton.Record32 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill32),
            "64" => (Reader((in RingSkeleton.Record64 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill64),
            "128" => (Reader((in RingSkeleton.Record128 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill128),
            "256" => (Reader((in RingSkeleton.Record256 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill256),
            "512" => (Reader((in RingSkeleton.Record512 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill512),
            "1024" => (Reader((in RingSkeleton.Record1024 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill1024),
            "2048" => (Reader((in RingSkeleton.Record2048 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill2048),
            "4096" => (Reader((in RingSkeleton.Record4096 r) => { _sum += r.First + r.Last; _count++; }), _skeleton.Programs.Fill4096),
            _ => throw new ArgumentException($"no record of {arguments[0]} bytes", nameof(arguments)),
        };
    }

    public static RingCase Begin(string[] arguments) => new(arguments);

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
            Check(_count == _records && consumed == (int)_records && _sum == _perNumber * (_records * (_records - 1) / 2), "records read");
        }

        double records = _records * _fills;
        return Figure("record", time / records) + Figure("allocated", allocated / records);
    }

    public override void Dispose()
    {
        _reader.Dispose();
        _skeleton.Dispose();
    }

    private RingBufferReader Reader<T>(RingBufferHandler<T> handler)
        where T : unmanaged => _skeleton.Maps.Events.CreateReader(handler);
}
