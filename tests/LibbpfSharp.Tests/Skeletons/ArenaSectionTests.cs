using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Skeletons;

/// <summary>Global variables that lie in an arena, as a generated class has them.</summary>
public sealed class ArenaSectionTests
{
    [Fact]
    [Requires(Feature.LocklessAllocation, Kernel = "6.9", Libbpf = "1.5")]
    public void Variables_of_an_arena_are_shared_with_programs()
    {
        using var bpf = BpfObject.Open(TestObjects.Path("arena"));
        var variables = new Section(bpf.Maps["memory"]);
        Assert.Equal((5, 1, 2L, 0), (variables.Counter, variables.PointX, variables.PointY, variables.Zeroed[2]));

        variables.Counter = 10;
        bpf.Load();
        Assert.Equal((10, 1, 2L, 0), (variables.Counter, variables.PointX, variables.PointY, variables.Zeroed[2]));

        bpf.Programs["bump"].Run();
        Assert.Equal((13, 1, 13L, 7), (variables.Counter, variables.PointX, variables.PointY, variables.Zeroed[2]));
        variables.Counter = 100;
        bpf.Programs["bump"].Run();
        Assert.Equal(103, variables.PointY);

        bpf.Dispose();
        Assert.Throws<ObjectDisposedException>(() => variables.PointY);
    }

    [Fact]
    public void A_map_that_is_no_section_is_refused()
    {
        using Sample sample = Sample.Open();
        Assert.Throws<ArgumentException>(() => new Section(sample.Object.Maps.First(map => !map.IsInternal)));
    }

    private sealed class Section(BpfMap map) : BpfSection(map)
    {
        public ref int Counter => ref Ref<int>(0);

        public int PointX => Get<int>(8);

        public long PointY => Get<long>(16);

        public Span<int> Zeroed => Items<int>(24, 4);
    }
}
