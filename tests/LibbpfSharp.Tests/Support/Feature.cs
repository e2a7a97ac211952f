namespace LibbpfSharp.Tests.Support;

/// <summary>What a kernel or a machine may lack whatever its version. <see cref="Machine"/> finds out, without the library under test.</summary>
public enum Feature
{
    /// <summary>CONFIG_KPROBE_EVENTS.</summary>
    Kprobe = 1,

    /// <summary>CONFIG_FPROBE, by which a program is on many functions at once. Debian's 6.1 was built without.</summary>
    Fprobe,

    /// <summary>CONFIG_UPROBE_EVENTS.</summary>
    Uprobe,

    /// <summary>Programs on BTF-described functions: needs ftrace with direct calls and vmlinux BTF.</summary>
    Fentry,

    /// <summary>BPF among the security modules that run.</summary>
    BpfLsm,

    /// <summary>The netkit device (CONFIG_NETKIT).</summary>
    Netkit,

    /// <summary>A cgroup v2 hierarchy is mounted.</summary>
    Cgroup2,

    /// <summary>The loopback device has ::1.</summary>
    Ipv6,

    /// <summary>Programs on routes (CONFIG_LWTUNNEL_BPF).</summary>
    LightweightTunnel,

    /// <summary>Segment routing (CONFIG_IPV6_SEG6_LWTUNNEL).</summary>
    Segment6,

    /// <summary>An error can be injected into functions, what fmod_ret needs besides fentry (CONFIG_BPF_KPROBE_OVERRIDE, or a security hook).</summary>
    FmodRet,

    /// <summary>Where the kernel makes arenas and storages without locks (kmalloc_nolock, from about Linux 6.18 on), a processor with cmpxchg16b: it is ENOMEM without.</summary>
    LocklessAllocation,

    /// <summary>The clang compiler.</summary>
    Clang,

    /// <summary>The gcc compiler.</summary>
    Gcc,

    /// <summary>objdump of binutils.</summary>
    Objdump,

    /// <summary>The .NET SDK.</summary>
    DotnetSdk,

    /// <summary>Debian's packages, downloaded by build/debian-packages.sh.</summary>
    DebianPackages,

    /// <summary>The libbpf headers in /usr/include/bpf.</summary>
    LibbpfHeaders,
}
