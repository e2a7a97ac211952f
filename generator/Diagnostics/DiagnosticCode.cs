namespace LibbpfSharp.Generator.Diagnostics;

/// <summary>The numbers of bpf2cs' messages. A number never changes its meaning: build scripts and web searches rely on it.</summary>
internal static class DiagnosticCode
{
    /// <summary>The command line makes no sense.</summary>
    public const string Usage = "BPF1000";

    /// <summary>A file is missing, empty or cannot be read.</summary>
    public const string Input = "BPF1001";

    /// <summary>The file is not what its name says: not an object, not for BPF, cut off.</summary>
    public const string Format = "BPF1002";

    /// <summary>The object has no BTF, and so no types.</summary>
    public const string NoBtf = "BPF1003";

    /// <summary>The skeleton header cannot be read, or is of a kind that cannot be used.</summary>
    public const string SkeletonHeader = "BPF1004";

    /// <summary>The header and the object disagree.</summary>
    public const string Mismatch = "BPF1005";

    /// <summary>A type that C# cannot express yet.</summary>
    public const string Type = "BPF1006";

    /// <summary>A type that was asked for by name is not there.</summary>
    public const string TypeNotFound = "BPF1007";

    /// <summary>libbpf does not open the object.</summary>
    public const string Libbpf = "BPF1008";

    /// <summary>The output cannot be written.</summary>
    public const string Output = "BPF1009";

    /// <summary>Constants of a 64-bit enumeration whose upper halves the compiler left out.</summary>
    public const string EnumHalves = "BPF1010";

    /// <summary>The objects of several targets differ in what one class can say only once.</summary>
    public const string Targets = "BPF1011";

    /// <summary>A tool is not installed.</summary>
    public const string ToolMissing = "BPF1101";

    /// <summary>A tool failed and what it said could not be divided into messages.</summary>
    public const string ToolFailed = "BPF1102";

    /// <summary>libbpf's headers are not installed, or there is no vmlinux.h.</summary>
    public const string HeaderMissing = "BPF1103";

    /// <summary>libbpf is not installed, or is too old.</summary>
    public const string LibbpfMissing = "BPF1104";

    /// <summary>clang's own errors and warnings.</summary>
    public const string Clang = "BPF2001";
}
