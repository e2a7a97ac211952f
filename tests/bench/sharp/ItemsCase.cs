namespace Sharp;

/// <summary>Arrays and globals of 1024 items, each of which is its index.</summary>
internal abstract class ItemsCase : BenchmarkCase
{
    protected const int Items = 1024;

    protected ItemsCase(string[] arguments)
    {
        Operations = Number(arguments[0]);
        Skeleton.Maps.Table.MaxEntries = 1;
        Skeleton.Load();
        Run(Skeleton.Programs.FillItems, 0);
    }

    protected MapsSkeleton Skeleton { get; } = MapsSkeleton.Open();

    protected ulong Operations { get; }

    public override void Dispose() => Skeleton.Dispose();

    protected void CheckSum(ulong sum) => Check(sum == Operations / Items * (Items * (Items - 1) / 2), "items read");
}
