namespace Sharp;

/// <summary>A hash map with entries 0 to n - 1: the key is the number times 2654435761, the value the number.</summary>
internal abstract class TableCase : BenchmarkCase
{
    protected TableCase(string[] arguments)
    {
        Entries = Number(arguments[0]);
        Operations = arguments.Length > 1 ? Number(arguments[1]) : 0;
        Skeleton = MapsSkeleton.Open();
        Skeleton.Maps.Table.MaxEntries = (uint)Entries;
        Skeleton.Load();
        Fill();
    }

    protected MapsSkeleton Skeleton { get; }

    protected ulong Entries { get; }

    protected ulong Operations { get; }

    public override void Dispose() => Skeleton.Dispose();

    protected void Fill() => Check(Run(Skeleton.Programs.FillTable, Entries) == Entries, "entries added");

    protected static uint KeyOf(ulong i) => (uint)i * 2654435761u;
}
