using LibbpfSharp.Tests.Support;

namespace LibbpfSharp.Tests.Maps;

/// <summary>Bpf/maps.bpf.c: the kinds of maps Linux 5.10 has, and programs that use them.</summary>
internal sealed class MapObject : IDisposable
{
    private MapObject(BpfObject value) => Object = value;

    public BpfObject Object { get; }

    public static MapObject Open(params string[] programs)
    {
        BpfObject value = BpfObject.Open(TestObjects.Path("maps"));
        foreach (string program in programs)
        {
            value.Programs[program].AutoLoad = true;
            value.Programs[program].AutoAttach = false;
        }

        return new MapObject(value);
    }

    public static MapObject OpenAndLoad(params string[] programs)
    {
        MapObject value = Open(programs);
        value.Named.SetInnerMap(new BpfInnerMap(BpfMapType.Array, 4, 8, 1));
        value.Object.Load();
        return value;
    }

    public BpfMap this[string name] => Object.Maps[name];

    public BpfHashOfMaps<ulong> Named => new(this["named"]);

    public ulong Result(int index) => new ResultSection(this[".bss"]).Results[index];

    public void Run(string program) => Object.Programs[program].Run(new BpfRun { Context = new byte[16] });

    public void Dispose() => Object.Dispose();

    private sealed class ResultSection(BpfMap map) : BpfSection(map)
    {
        public Span<ulong> Results => Items<ulong>(0, 4);
    }
}
