using System.Globalization;
using Xunit;

namespace LibbpfSharp.Tests.Support;

/// <summary>An object of Bpf/ with the programs a test asked for, loaded, and the counters in which they count their runs.</summary>
internal sealed class Probes : IDisposable
{
    private readonly Dictionary<string, (int Offset, int Count)> _slots;
    private readonly BssSection _bss;

    private Probes(BpfObject value, Dictionary<string, (int, int)> slots)
    {
        Object = value;
        _slots = slots;
        _bss = new BssSection(value.Maps[".bss"]);
    }

    public BpfObject Object { get; }

    /// <summary>The calling thread's number. Programs count what it does, so that tests that run at the same time do not count for each other.</summary>
    public static int ThreadId =>
        int.Parse(Path.GetFileName(File.ResolveLinkTarget("/proc/thread-self", returnFinalTarget: false)!.FullName), CultureInfo.InvariantCulture);

    /// <summary>Opens an object with programs for this thread; <paramref name="before"/> runs before the load.</summary>
    public static Probes Load(string file, string[] programs, Action<Probes>? before = null)
    {
        BpfObject value = BpfObject.Open(TestObjects.Path(file));
        try
        {
            foreach (BpfProgram program in value.Programs)
                program.AutoLoad = programs.Contains(program.Name);
            Assert.All(programs, name => Assert.True(value.Programs.TryGet(name, out _), name));
            if (value.Maps.TryGet(".rodata", out BpfMap? rodata) && file is "tracing" or "usdt" or "usdt_moved")
            {
                var section = new RodataSection(rodata!);
                section.Set("target_thread", ThreadId);
            }

            var probes = new Probes(value, file switch
            {
                "tracing" or "usdt" or "usdt_moved" => new() { ["hits"] = (0, 32), ["values"] = (256, 32) },
                "network" => new() { ["hits"] = (0, 64), ["order"] = (512, 8) },
                _ => new() { ["hits"] = (0, 32) },
            });
            before?.Invoke(probes);
            value.Load();
            return probes;
        }
        catch
        {
            value.Dispose();
            throw;
        }
    }

    public T Get<T>(string name)
        where T : BpfProgram =>
        Object.Programs.Get<T>(name);

    public ulong Hits(int slot) => Read("hits", slot);

    public ulong Value(int slot) => Read("values", slot);

    public ulong Order(int slot) => Read("order", slot);

    /// <summary>What the test is about: nothing runs before attaching, the program runs while attached, and no more after Dispose.</summary>
    public void Proves(int slot, IDisposable attached, Action trigger)
    {
        ulong before = Hits(slot);
        using (attached)
        {
            trigger();

            // A packet is on its way for a while, and a device may have to come up again after attaching.
            for (int i = 0; i < 50 && Hits(slot) == before; i++)
            {
                Thread.Sleep(100);
                trigger();
            }

            Assert.True(Hits(slot) > before, $"the attached program did not run ({attached})");
        }

        // A run that had begun on another CPU may still count.
        Thread.Sleep(20);
        ulong after = Hits(slot);
        trigger();
        Assert.Equal(after, Hits(slot));
    }

    public void Dispose() => Object.Dispose();

    private ulong Read(string name, int slot) => _bss.Read(_slots[name].Offset + slot * 8);

    private sealed class BssSection(BpfMap map) : BpfSection(map)
    {
        public ulong Read(int offset) => Volatile.Read(ref Ref<ulong>(offset));
    }

    public sealed class RodataSection(BpfMap map) : BpfSection(map)
    {
        // struct settings of the C files.
        public void Set(string name, int value) => Set(name == "target_thread" ? 0 : 4, value, name);
    }
}
