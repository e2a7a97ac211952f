using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class PerCpuMapTests
{
    [Fact]
    public void What_programs_counted_on_each_CPU_adds_up()
    {
        using MapObject maps = MapObject.OpenAndLoad("count");
        var counts = new BpfPerCpuArrayMap<ulong>(maps["cpu_counts"]);
        for (int i = 0; i < 100; i++)
            maps.Run("count");
        ulong[] values = counts[1];
        Assert.Equal(counts.CpuCount, values.Length);
        Assert.Equal(100ul, (ulong)values.Sum(value => (long)value));
        Assert.All(counts[0], value => Assert.Equal(0ul, value));
        Assert.Equal(4, counts.Count());
    }

    [Fact]
    public void Values_that_are_no_multiple_of_8_bytes_keep_their_place()
    {
        using MapObject maps = MapObject.OpenAndLoad("count");
        var odd = new BpfPerCpuHashMap<uint, Odd>(maps["cpu_odd"]);
        Odd[] values = [.. Enumerable.Range(0, odd.CpuCount).Select(cpu => new Odd((uint)cpu, 50, 100))];
        odd[7] = values;
        Assert.Equal(values, odd[7]);
        maps.Run("count");
        Odd[] read = odd[7];
        Assert.Equal(values.Sum(v => v.A) + 1, read.Sum(v => v.A));
        Assert.Equal(values.Sum(v => v.C) + 3, read.Sum(v => v.C));
        Assert.All(read, v => Assert.Equal(50u, v.B));
    }

    [Fact]
    public void Entries_are_added_updated_enumerated_and_removed()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var odd = new BpfPerCpuHashMap<uint, Odd>(maps["cpu_odd"]);
        var values = new Odd[odd.CpuCount];
        Assert.False(odd.TryUpdate(1, values));
        Assert.True(odd.TryAdd(1, values));
        Assert.False(odd.TryAdd(1, values));
        values[0] = new Odd(1, 2, 3);
        Assert.True(odd.TryUpdate(1, values));
        odd.Set(2, values);
        Assert.Equal([1u, 2u], odd.Select(pair => pair.Key).Order());
        Assert.All(odd, pair => Assert.Equal(3u, pair.Value[0].C));
        Assert.True(odd.Remove(1));
        Assert.False(odd.Remove(1));
        Assert.Throws<KeyNotFoundException>(() => odd[1]);
    }

    [Fact]
    [Requires(Kernel = "7.0")]
    public void One_CPU_or_all_of_them_can_be_addressed()
    {
        using var counts = BpfMap.Create<BpfPerCpuArrayMap<ulong>>("one_cpu", 2);
        counts.WriteOfAllCpus(1, 5);
        counts.WriteOfCpu(1, counts.CpuCount - 1, 7);
        Assert.Equal([.. Enumerable.Repeat(5ul, counts.CpuCount - 1), 7ul], counts[1]);
        Assert.Equal(7ul, counts.ReadOfCpu(1, counts.CpuCount - 1));
        Assert.All(counts[0], value => Assert.Equal(0ul, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.ReadOfCpu(2, 0));

        // Of an odd size: the kernel copies the value alone, not what it is rounded up to.
        using var odd = BpfMap.Create<BpfPerCpuHashMap<uint, Odd>>("one_cpu_odd", 4);
        Assert.False(odd.TryGetValueOfCpu(1, 0, out _));
        odd.SetOfCpu(1, 0, new Odd(1, 2, 3));
        odd.SetOfAllCpus(2, new Odd(4, 5, 6));
        Assert.Equal([new Odd(1, 2, 3), .. new Odd[odd.CpuCount - 1]], odd[1]);
        Assert.True(odd.TryGetValueOfCpu(2, odd.CpuCount - 1, out Odd last));
        Assert.Equal(new Odd(4, 5, 6), last);
    }

    [Fact]
    public void One_CPU_on_a_kernel_that_knows_only_all_says_so()
    {
        using var counts = BpfMap.Create<BpfPerCpuArrayMap<ulong>>("one_cpu", 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.ReadOfCpu(0, counts.CpuCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.WriteOfCpu(0, -1, 0));
        Assert.SkipUnless(Machine.Kernel < new Version(7, 0), "needs a kernel before 7.0");
        foreach (Action act in (Action[])[() => counts.ReadOfCpu(0, 0), () => counts.WriteOfCpu(0, 0, 1), () => counts.WriteOfAllCpus(0, 1)])
        {
            var e = Assert.Throws<LibbpfException>(act);
            Assert.Equal("EINVAL", e.ErrnoName);
            Assert.Contains("Linux 7.0", e.Hint, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_span_for_another_number_of_CPUs_is_refused_before_the_kernel_writes_past_it()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var counts = new BpfPerCpuArrayMap<ulong>(maps["cpu_counts"]);
        Assert.Throws<ArgumentException>(() => counts.Read(0, new ulong[counts.CpuCount - 1]));
        Assert.Throws<ArgumentException>(() => counts.Write(0, new ulong[counts.CpuCount + 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts[4]);
        Assert.Throws<ArgumentException>(() => new BpfPerCpuArrayMap<uint>(maps["cpu_counts"]));
    }

    [Fact]
    public void Operations_on_a_span_allocate_nothing()
    {
        using MapObject maps = MapObject.OpenAndLoad();
        var counts = new BpfPerCpuArrayMap<ulong>(maps["cpu_counts"]);
        var odd = new BpfPerCpuHashMap<uint, Odd>(maps["cpu_odd"]);
        var numbers = new ulong[counts.CpuCount];
        var values = new Odd[odd.CpuCount];
        Touch();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Touch();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Touch()
        {
            counts.Write(2, numbers);
            counts.Read(2, numbers);
            odd.Set(1, values);
            odd.TryGetValue(1, values);
        }
    }

    private readonly record struct Odd(uint A, uint B, uint C);
}
