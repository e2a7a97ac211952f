using System.Diagnostics;

namespace Sharp;

internal sealed class UpdateCase(string[] arguments) : TableCase(arguments)
{
    public override string Turn()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (ulong i = 0; i < Operations; i++)
            Skeleton.Maps.Table[KeyOf(i)] = i;
        double time = Stopwatch.GetTimestamp() - start;
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return Figure("call", time / Operations) + Figure("allocated", allocated / Operations);
    }
}
