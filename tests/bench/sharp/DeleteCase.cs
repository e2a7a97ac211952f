using System.Diagnostics;

namespace Sharp;

internal sealed class DeleteCase(string[] arguments) : TableCase(arguments)
{
    public override string Turn()
    {
        ulong removed = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (ulong i = 0; i < Operations; i++)
            removed += Skeleton.Maps.Table.Remove(KeyOf(i)) ? 1ul : 0;
        double time = Stopwatch.GetTimestamp() - start;
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Check(removed == Operations, "entries removed");
        Fill();
        return Figure("call", time / Operations) + Figure("allocated", allocated / Operations);
    }
}
