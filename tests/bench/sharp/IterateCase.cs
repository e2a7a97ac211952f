using System.Diagnostics;

namespace Sharp;

internal sealed class IterateCase(string[] arguments) : TableCase(arguments)
{
    public override string Turn()
    {
        ulong count = 0, sum = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        foreach (var (_, value) in Skeleton.Maps.Table)
        {
            sum += value;
            count++;
        }

        double time = Stopwatch.GetTimestamp() - start;
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Check(count == Entries && sum == Entries * (Entries - 1) / 2, "entries read");
        return Figure("entry", time / Entries) + Figure("allocated", allocated / Entries);
    }
}
