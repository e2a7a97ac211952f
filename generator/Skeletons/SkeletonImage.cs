using LibbpfSharp.Generator.Naming;
using LibbpfSharp.Generator.Targets;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>An object that the class holds.</summary>
/// <param name="Bytes">The object file.</param>
/// <param name="Targets">What it was compiled for; empty when nobody said, and then it is taken on every machine.</param>
internal sealed record SkeletonImage(byte[] Bytes, IReadOnlyList<BpfTarget> Targets)
{
    private const int DataEncoding = 5, BigEndian = 2;

    /// <summary>Its byte order, as its ELF header says.</summary>
    public bool IsBigEndian => Bytes[DataEncoding] == BigEndian;

    /// <summary>The property that holds the bytes.</summary>
    public string PropertyName => Targets.Count == 0 ? "Image" : PropertyOf(Targets[0].Name);

    /// <summary>The names of all such properties, which no type may take.</summary>
    public static IEnumerable<string> PropertyNames => ["Image", "ImageSize", .. BpfTarget.Names.Select(PropertyOf)];

    private static string PropertyOf(string target) => $"Image{Identifier.ToPascalCase(target)}";
}
