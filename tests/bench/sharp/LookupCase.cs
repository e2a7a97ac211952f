using System.Diagnostics;

namespace Sharp;

internal sealed class LookupCase(string[] arguments) : TableCase(arguments)
{
    public override string Turn()
    {
        ulong sum = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (ulong i = 0; i < Operations; i++)
            sum += Skeleton.Maps.Table[KeyOf(i)];
        double time = Stopwatch.GetTimestamp() - start;
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Check(sum == Operations * (Operations - 1) / 2, "values read");
        return Figure("call", time / Operations) + Figure("allocated", allocated / Operations);
    }
}
