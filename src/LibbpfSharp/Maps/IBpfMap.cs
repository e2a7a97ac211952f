namespace LibbpfSharp;

/// <summary>A class for a kind of map that can be made and opened without an object: <see cref="BpfMap.Create{TMap}"/>, <see cref="BpfMap.OpenPinned{TMap}"/>, <see cref="BpfMap.OpenById{TMap}"/>. The classes of this library have it; others cannot.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
/// <threadsafety>It has nothing that a thread could call.</threadsafety>
public interface IBpfMap<TSelf>
    where TSelf : BpfMap, IBpfMap<TSelf>
{
    /// <summary>The kind and sizes that the class is for, and the flags that its kind requires.</summary>
    internal static abstract BpfInnerMap Shape { get; }

    /// <summary>The class's view on a map, checked.</summary>
    internal static abstract TSelf View(BpfMap map);
}
