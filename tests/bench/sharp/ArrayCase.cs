using System.Diagnostics;
using LibbpfSharp;

namespace Sharp;

internal sealed class ArrayCase(string[] arguments) : ItemsCase(arguments)
{
    public override string Turn()
    {
        using BpfMappedArray<ulong> array = Skeleton.Maps.Shared.Map();
        long start = Stopwatch.GetTimestamp();
        ulong sum = Sum(array.Span);
        double time = Stopwatch.GetTimestamp() - start;
        CheckSum(sum);
        return Figure("read", time / Operations);
    }

    private ulong Sum(ReadOnlySpan<ulong> items)
    {
        ulong sum = 0;
        for (ulong i = 0; i < Operations; i++)
            sum += items[(int)(i % Items)];
        return sum;
    }
}
