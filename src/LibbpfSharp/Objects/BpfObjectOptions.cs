namespace LibbpfSharp;

/// <summary>How an object is opened (libbpf's <c>struct bpf_object_open_opts</c>). The default opens it as it is.</summary>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed class BpfObjectOptions
{
    /// <summary>
    /// The object's name, from which the kernel-side names of its global data maps are made; <see langword="null"/> takes it from the
    /// file's name or, for a skeleton, the name it was generated with.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Accept map definitions with attributes this libbpf does not know (relaxed_maps). Default: refuse them.</summary>
    public bool RelaxedMaps { get; init; }

    /// <summary>The directory under which maps with <c>LIBBPF_PIN_BY_NAME</c> are pinned; <see langword="null"/> is libbpf's default, /sys/fs/bpf.</summary>
    public string? PinRootPath { get; init; }

    /// <summary>Kernel configuration text ("CONFIG_HZ=1000\n…") that overrides the running kernel's for <c>__kconfig</c> externs.</summary>
    public string? Kconfig { get; init; }

    /// <summary>A BTF file to use for CO-RE instead of /sys/kernel/btf/vmlinux (btf_custom_path), for kernels without their own.</summary>
    public string? BtfPath { get; init; }

    /// <summary>
    /// The verifier's log level for every program: 0 logs only when a load fails (libbpf then repeats it with a log), 1 and 2 log more,
    /// 4 adds statistics. See <c>kernel_log_level</c> in libbpf.h.
    /// </summary>
    public uint KernelLogLevel { get; init; }

    /// <summary>
    /// Where a BPF file system is mounted that delegates rights to this user namespace: libbpf makes a token from it and loads with that
    /// (bpf_token_path; see <see cref="BpfToken"/>). Linux 6.9, libbpf 1.5; it then also looks at /sys/fs/bpf by itself. "" keeps libbpf from looking.
    /// </summary>
    public string? TokenPath { get; init; }
}
