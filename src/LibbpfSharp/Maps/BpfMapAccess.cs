using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What a map is opened for. The kernel refuses everything else on that descriptor, with EPERM.</summary>
public enum BpfMapAccess
{
    /// <summary>Reading and writing.</summary>
    ReadWrite = 0,

    /// <summary>Reading. <c>BPF_F_RDONLY</c>.</summary>
    ReadOnly = (int)Libbpf.BPF_F_RDONLY,

    /// <summary>Writing. <c>BPF_F_WRONLY</c>.</summary>
    WriteOnly = (int)Libbpf.BPF_F_WRONLY,
}
