namespace Sharp;

/// <summary>The objects that this side was built with, for the others: all sides run the same bytes.</summary>
internal static class Objects
{
    public static void WriteTo(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "ring.bpf.o"), RingSkeleton.ObjectBytes);
        File.WriteAllBytes(Path.Combine(folder, "perf.bpf.o"), PerfSkeleton.ObjectBytes);
        File.WriteAllBytes(Path.Combine(folder, "maps.bpf.o"), MapsSkeleton.ObjectBytes);
        File.WriteAllBytes(Path.Combine(folder, "bootstrap.bpf.o"), BootstrapSkeleton.ObjectBytes);
        File.WriteAllBytes(Path.Combine(folder, "programs1.bpf.o"), Programs1Skeleton.ObjectBytes);
        File.WriteAllBytes(Path.Combine(folder, "programs10.bpf.o"), Programs10Skeleton.ObjectBytes);
        File.WriteAllBytes(Path.Combine(folder, "programs100.bpf.o"), Programs100Skeleton.ObjectBytes);
    }
}
