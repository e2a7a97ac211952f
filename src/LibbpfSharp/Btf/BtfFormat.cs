namespace LibbpfSharp;

/// <summary>How <see cref="BtfDump.Format"/> writes a value (<c>struct btf_dump_type_data_opts</c>).</summary>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed record BtfFormat
{
    /// <summary>Several lines, with names, without what is zero.</summary>
    public static BtfFormat Default { get; } = new();

    /// <summary>What a level is indented with; <see langword="null"/> is a tab. At most 16 characters.</summary>
    public string? Indent { get; init; }

    /// <summary>Whether everything is on one line.</summary>
    public bool IsCompact { get; init; }

    /// <summary>Whether members' names and types are written. Default: true.</summary>
    public bool WithNames { get; init; } = true;

    /// <summary>Whether members that are zero are written.</summary>
    public bool WithZeroes { get; init; }

    /// <summary>Whether arrays of char are written as text. libbpf 1.7.</summary>
    public bool WithStrings { get; init; }
}
