using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Skeletons;

public sealed class SectionTests
{
    [Fact]
    public void Initial_values_are_those_of_the_C_source_before_and_after_load()
    {
        using Sample sample = Sample.Open();
        Check(sample);
        sample.Object.Load();
        Check(sample);

        static void Check(Sample sample)
        {
            Assert.Equal(7, sample.Rodata.TargetPid);
            Assert.Equal([1, 2, 3, 0], sample.Rodata.Thresholds.ToArray());
            Assert.Equal("init", BpfText.GetString(sample.Rodata.FilterComm));
            Assert.Equal(42, sample.Data.Answer);
            Assert.Equal(1u, sample.Data.Last.Pid);
            Assert.Equal(0ul, sample.Bss.Dropped);
        }
    }

    [Fact]
    public void What_is_set_before_load_is_there_after_it()
    {
        using Sample sample = Sample.Open();
        sample.Rodata.TargetPid = -5;
        sample.Rodata.Thresholds = [9, 8];
        sample.Rodata.FilterComm = "bash"u8;
        sample.Data.Answer = 43;
        sample.Bss.Counters[3] = 11;
        sample.Object.Load();
        Assert.Equal(-5, sample.Rodata.TargetPid);
        Assert.Equal([9, 8, 0, 0], sample.Rodata.Thresholds.ToArray());
        Assert.Equal("bash", BpfText.GetString(sample.Rodata.FilterComm));
        Assert.Equal(43, sample.Data.Answer);
        Assert.Equal(11u, sample.Bss.Counters[3]);
    }

    [Fact]
    public void Stores_after_load_reach_the_kernel_and_stores_of_programs_reach_us()
    {
        using Sample sample = Sample.OpenAndLoad();
        sample.Bss.Counters[0] = 1000;
        sample.Produce(3);
        Assert.Equal(1003u, sample.Bss.Counters[0]);

        // The kernel's own view of the map.
        var bss = new uint[12];
        unsafe
        {
            int zero = 0;
            fixed (uint* value = bss)
                Assert.Equal(0, LibbpfSharp.Interop.Libbpf.bpf_map_lookup_elem(sample.Object.Maps[".bss"].FileDescriptor, &zero, value));
        }

        Assert.Equal(1003u, bss[0]);
    }

    [Fact]
    public void Rodata_is_constant_once_loaded()
    {
        using Sample sample = Sample.OpenAndLoad();
        var e = Assert.Throws<InvalidOperationException>(() => sample.Rodata.TargetPid = 1);
        Assert.Contains("'target_pid'", e.Message, StringComparison.Ordinal);
        Assert.Contains("between Open and Load", e.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => sample.Rodata.Thresholds = [1]);
        Assert.Equal(7, sample.Rodata.TargetPid);
    }

    [Fact]
    public void An_array_takes_no_more_values_than_it_has_elements()
    {
        using Sample sample = Sample.Open();
        Assert.Throws<ArgumentException>(() => sample.Rodata.Thresholds = [1, 2, 3, 4, 5]);
        Assert.Equal([1, 2, 3, 0], sample.Rodata.Thresholds.ToArray());
    }

    [Fact]
    [SuppressMessage("Performance", "CA1806", Justification = "The constructor is what is tested.")]
    public void A_map_that_is_no_section_is_refused()
    {
        using Sample sample = Sample.Open();
        Assert.Throws<ArgumentException>(() => new Sample.BssSection(sample.Object.Maps["start"]));
    }

    [Fact]
    [Requires(Libbpf = "1.3")]
    public void A_section_grows_before_load_and_keeps_its_values()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("unfinished"));
        value.Maps["stacks"].MaxEntries = 8;
        value.Maps["stacks"].ValueSize = 64;
        BpfMap map = value.Maps[".data.sums"];
        var sums = new Sums(map);
        sums.First = 5;
        map.ValueSize = 512 * sizeof(ulong);
        Assert.Equal(5ul, sums.First);
        sums.All[511] = 7;
        BpfProgram add = value.Programs["add"];
        add.AutoLoad = true;
        value.Load();
        add.Run(new BpfRun { Context = new byte[16] });
        Assert.Equal((6ul, 8ul), (sums.First, sums.All[511]));
    }

    [Fact]
    public void A_libbpf_that_cannot_resize_a_section_is_not_asked_to()
    {
        Assert.SkipUnless(Machine.Libbpf < new Version(1, 3), "libbpf can resize sections");
        using BpfObject value = BpfObject.Open(TestObjects.Path("unfinished"));
        Assert.Equal(new Version(1, 3), Assert.Throws<LibbpfVersionException>(() => value.Maps[".data.sums"].ValueSize = 4096).Required);
    }

    private sealed class Sums(BpfMap map) : BpfSection(map)
    {
        public ref ulong First => ref Ref<ulong>(0);

        public Span<ulong> All => Items<ulong>(0, 512);
    }

    [Fact]
    public void Reading_and_writing_globals_allocates_nothing()
    {
        using Sample sample = Sample.OpenAndLoad();
        ulong sum = Touch(sample);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            sum += Touch(sample);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(1001ul * 1002 / 2, sum);

        static ulong Touch(Sample sample)
        {
            sample.Bss.Counters[5]++;
            return ++sample.Bss.Dropped;
        }
    }
}
