namespace LibbpfSharp.Build;

/// <summary>The numbers of the task's own messages; those of bpf2cs are BPF10xx, BPF11xx and BPF2001.</summary>
internal static class TaskErrors
{
    /// <summary>Two items would become the same file.</summary>
    public const string SameOutput = "BPF1201";

    /// <summary>This machine does not run Linux.</summary>
    public const string NotLinux = "BPF1202";

    /// <summary>bpf2cs cannot be started, or ended without saying why.</summary>
    public const string Generator = "BPF1203";

    /// <summary>An item's metadata or a property makes no sense.</summary>
    public const string Metadata = "BPF1205";
}
