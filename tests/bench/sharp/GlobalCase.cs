using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Sharp;

internal sealed class GlobalCase(string[] arguments) : ItemsCase(arguments)
{
    public override string Turn()
    {
        long start = Stopwatch.GetTimestamp();
        ulong sum = Sum(Skeleton.Bss);
        double read = Stopwatch.GetTimestamp() - start;
        CheckSum(sum);

        start = Stopwatch.GetTimestamp();
        Count(Skeleton.Bss);
        double write = Stopwatch.GetTimestamp() - start;
        Check(ReadCounter(Skeleton.Bss) == Operations - 1, "counter");
        return Figure("read", read / Operations) + Figure("write", write / Operations);
    }

    private ulong Sum(MapsSkeleton.BssSection bss)
    {
        ulong sum = 0;
        for (ulong i = 0; i < Operations; i++)
            sum += bss.Values[(int)(i % Items)];
        return sum;
    }

    private void Count(MapsSkeleton.BssSection bss)
    {
        for (ulong i = 0; i < Operations; i++)
            Volatile.Write(ref bss.Counter, i);
    }

    /// <summary>What one access compiles to: bench.sh shows it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong ReadCounter(MapsSkeleton.BssSection bss) => bss.Counter;
}
