using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>How an entry of a map is looked up or written: the flags of bpf_map_lookup_elem_flags and bpf_map_update_elem.</summary>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "They are flags, and the kernel calls them so.")]
public enum BpfElementFlags
{
    /// <summary>Write whether or not there is an entry. <c>BPF_ANY</c>.</summary>
    Any = (int)Libbpf.BPF_ANY,

    /// <summary>Write only if there is no entry; EEXIST if there is one. <c>BPF_NOEXIST</c>.</summary>
    NoExist = (int)Libbpf.BPF_NOEXIST,

    /// <summary>Write only if there is an entry; ENOENT if there is none. <c>BPF_EXIST</c>.</summary>
    Exist = (int)Libbpf.BPF_EXIST,

    /// <summary>
    /// Copy the value while holding the <c>struct bpf_spin_lock</c> in it, so that no program that takes the lock is half-way through a change;
    /// EINVAL when the value has none. What is read has 0 in the lock's place. <c>BPF_F_LOCK</c>, Linux 5.1.
    /// </summary>
    Lock = (int)Libbpf.BPF_F_LOCK,
}
