using System.Diagnostics;

namespace Sharp;

internal sealed class PerCpuCase(string[] arguments) : ItemsCase(arguments)
{
    public override string Turn()
    {
        ulong sum = 0;
        ulong[] values = new ulong[Skeleton.Maps.Counts.CpuCount];
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (ulong i = 0; i < Operations; i++)
        {
            Skeleton.Maps.Counts.Read((int)(i % Items), values);
            foreach (ulong value in values)
                sum += value;
        }

        double time = Stopwatch.GetTimestamp() - start;
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        CheckSum(sum);
        return Figure("call", time / Operations) + Figure("allocated", allocated / Operations);
    }
}
