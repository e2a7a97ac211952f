using System.Globalization;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Programs;

public sealed class IteratorTests
{
    private static BpfObject Load(string program)
    {
        BpfObject value = BpfObject.Open(TestObjects.Path("iterators"));
        value.Programs[program].AutoLoad = true;
        value.Load();
        return value;
    }

    [Fact]
    public void Over_tasks()
    {
        using BpfObject iterators = Load("tasks");
        BpfIteratorLink link = iterators.Programs.Get<IteratorProgram>("tasks").Attach();
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), link.ReadToEnd().Split('\n').Select(line => line.Split(' ')[0]));
        using (Stream stream = link.OpenStream())
        {
            Assert.False(stream.CanSeek);
            Assert.Contains('\n', new StreamReader(stream).ReadToEnd());
        }

        link.Dispose();
        Assert.Throws<ObjectDisposedException>(link.OpenStream);
    }

    [Fact]
    public void A_link_is_an_iterators_wherever_it_comes_from()
    {
        using BpfObject iterators = Load("tasks");
        iterators.Attach();
        var own = Assert.IsType<BpfIteratorLink>(iterators.Links["tasks"]);
        Assert.NotEmpty(own.ReadToEnd());
        using var byId = Assert.IsType<BpfIteratorLink>(BpfLink.OpenById(own.GetInfo().Id));
        Assert.NotEmpty(byId.ReadToEnd());
        string path = $"/sys/fs/bpf/libbpfsharp-test-{Guid.NewGuid():n}";
        own.Pin(path);
        using (var pinned = Assert.IsType<BpfIteratorLink>(BpfLink.Open(path)))
            Assert.NotEmpty(pinned.ReadToEnd());
        own.Unpin();
    }

    [Fact]
    [Requires(Kernel = "6.1")]
    public void Over_the_threads_of_one_process()
    {
        using BpfObject iterators = Load("tasks");
        using BpfIteratorLink link = iterators.Programs.Get<IteratorProgram>("tasks").AttachToTask(Environment.ProcessId);
        string[] lines = link.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.StartsWith(Environment.ProcessId + " ", line, StringComparison.Ordinal));
        var info = Assert.IsType<IteratorLinkInfo>(link.GetInfo());
        Assert.Equal("task", info.Target);
        Assert.Throws<ArgumentException>(() => iterators.Programs.Get<IteratorProgram>("tasks").AttachToTask());
    }

    [Fact]
    public void Over_the_elements_of_a_map()
    {
        using BpfObject iterators = Load("elements");
        var numbers = new BpfHashMap<uint, ulong>(iterators.Maps["numbers"]);
        for (uint i = 0; i < 10; i++)
            numbers[i] = i * i;
        using BpfIteratorLink link = iterators.Programs.Get<IteratorProgram>("elements").Attach(numbers);
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"{i} {i * i}"),
            link.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).OrderBy(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    [Requires(Feature.Cgroup2, Kernel = "6.1")]
    public void Over_cgroups()
    {
        using var cgroup = new Cgroup();
        using BpfObject iterators = Load("cgroups");
        var program = iterators.Programs.Get<IteratorProgram>("cgroups");
        using (BpfIteratorLink one = program.AttachToCgroup(cgroup.Path, CgroupIteratorOrder.SelfOnly))
            Assert.Equal("cgroup\n", one.ReadToEnd());
        using BpfIteratorLink up = program.AttachToCgroup(cgroup.Path, CgroupIteratorOrder.AncestorsUp);
        Assert.Equal("cgroup\ncgroup\n", up.ReadToEnd());
    }

    [Fact]
    public void An_iterator_over_a_map_needs_one()
    {
        using BpfObject iterators = Load("elements");
        var e = Assert.Throws<LibbpfException>(() => iterators.Programs.Get<IteratorProgram>("elements").Attach());
        Assert.Contains("elements", e.Message, StringComparison.Ordinal);
    }
}
