namespace LibbpfSharp.Generator.Targets;

/// <summary>An object file and what it was compiled for.</summary>
/// <param name="Target">The target; null when nobody said.</param>
/// <param name="Path">The file.</param>
/// <param name="IsTwin">Whether it only shows what the target's object has, which cannot be read here.</param>
internal sealed record TargetObject(BpfTarget? Target, string Path, bool IsTwin = false)
{
    private readonly Lazy<byte[]> _image = new(() => File.ReadAllBytes(Path));

    /// <summary>What messages call it.</summary>
    public string Label => IsTwin ? $"{Target?.Name} in this machine's byte order" : Target?.Name ?? "this machine";

    /// <summary>The file's bytes.</summary>
    public byte[] Image => _image.Value;
}
