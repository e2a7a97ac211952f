using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What the running kernel's BPF can do, found out by trying (bpftool feature probe). A kernel's version says little: distributions backport and leave out.</summary>
/// <remarks>A trial loads a tiny program or makes a tiny map and drops it; it takes some 100 µs, and its result is not kept. Needs what loading needs: CAP_BPF with CAP_PERFMON and CAP_NET_ADMIN, or root.</remarks>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public static unsafe class BpfFeatures
{
    /// <summary>Whether the kernel describes its own types, as CO-RE, fentry, LSM and iterators need (<c>/sys/kernel/btf/vmlinux</c>, CONFIG_DEBUG_INFO_BTF). Linux 5.4. Needs no privilege.</summary>
    public static bool HasKernelBtf => File.Exists("/sys/kernel/btf/vmlinux");

    /// <summary>Whether the kernel describes the types of its modules (CONFIG_DEBUG_INFO_BTF_MODULES): whether a loaded module has a file in <c>/sys/kernel/btf</c>. Linux 5.11. Needs no privilege.</summary>
    public static bool HasModuleBtf =>
        Directory.Exists("/sys/kernel/btf") && Directory.EnumerateFiles("/sys/kernel/btf").Any(static file => Path.GetFileName(file) != "vmlinux");

    /// <summary>Whether programs are compiled to machine code (<c>net.core.bpf_jit_enable</c>) and not interpreted; a kernel that was built with the compiler alone says so as well. Needs root.</summary>
    /// <exception cref="LibbpfException">The setting cannot be read.</exception>
    public static bool IsCompiled
    {
        get
        {
            const string setting = "/proc/sys/net/core/bpf_jit_enable";
            try
            {
                return File.ReadAllText(setting).Trim() != "0";
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new LibbpfException($"Reading '{setting}'", e is UnauthorizedAccessException ? Errno.EACCES : Errno.ENOENT, innerException: e);
            }
        }
    }

    /// <summary>Whether the kernel loads programs of a type (libbpf_probe_bpf_prog_type).</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="LibbpfException">It cannot be found out: this libbpf does not know the type (EOPNOTSUPP), or the process may not load programs (EPERM).</exception>
    public static bool Has(BpfProgramType type) =>
        Answer(Libbpf.libbpf_probe_bpf_prog_type, (bpf_prog_type)type, $"Probing the kernel for program type {type}");

    /// <summary>Whether the kernel makes maps of a kind (libbpf_probe_bpf_map_type).</summary>
    /// <param name="type">The kind.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="LibbpfException">It cannot be found out: this libbpf does not know the kind (EOPNOTSUPP), or the process may not make maps (EPERM).</exception>
    public static bool Has(BpfMapType type) =>
        Answer(Libbpf.libbpf_probe_bpf_map_type, (bpf_map_type)type, $"Probing the kernel for map type {type}");

    /// <summary>Whether programs of a type may call a helper function (libbpf_probe_bpf_helper).</summary>
    /// <param name="type">The type of program.</param>
    /// <param name="helper">The helper: <c>bpf_func_id.BPF_FUNC_ringbuf_reserve</c> for bpf_ringbuf_reserve.</param>
    /// <returns>Whether they may.</returns>
    /// <exception cref="LibbpfException">It cannot be found out: a tracing, extension, LSM or struct_ops program cannot be loaded without a target (EOPNOTSUPP), or the process may not load programs (EPERM).</exception>
    public static bool Has(BpfProgramType type, bpf_func_id helper)
    {
        string operation = $"Probing the kernel for {helper} in programs of type {type}";
        return Answer((program, options) => Libbpf.libbpf_probe_bpf_helper(program, helper, options), (bpf_prog_type)type, operation)
            && !IsRefused(type, helper);
    }

    // libbpf takes every refusal for a "yes" whose log has not the words it knows, and Linux 6.8 changed the words.
    private static bool IsRefused(BpfProgramType type, bpf_func_id helper)
    {
        const byte Call = (byte)(Libbpf.BPF_JMP | Libbpf.BPF_CALL), Exit = (byte)(Libbpf.BPF_JMP | Libbpf.BPF_EXIT);
        bpf_insn* program = stackalloc bpf_insn[] { new() { code = Call, imm = (int)helper }, new() { code = Exit } };
        byte* log = stackalloc byte[4096];
        log[0] = 0;
        var options = new bpf_prog_load_opts
        {
            sz = (nuint)sizeof(bpf_prog_load_opts),
            expected_attach_type = (bpf_attach_type)AttachTypeOf(type),
            prog_flags = type == BpfProgramType.Syscall ? Libbpf.BPF_F_SLEEPABLE : 0,
            log_buf = log,
            log_size = 4096,
            log_level = 1,
        };
        fixed (byte* license = "GPL\0"u8)
        {
            int fd = Libbpf.bpf_prog_load((bpf_prog_type)type, null, license, program, 2, &options);
            if (fd >= 0)
            {
                new Descriptor(fd).Dispose();
                return false;
            }
        }

        return NativeText.Decode(log).Contains("cannot use helper", StringComparison.Ordinal);
    }

    // Types that the kernel loads with an attach type only.
    private static BpfAttachType AttachTypeOf(BpfProgramType type) => type switch
    {
        BpfProgramType.CgroupSocketAddress => BpfAttachType.CgroupInet4Connect,
        BpfProgramType.CgroupSocketOption => BpfAttachType.CgroupGetsockopt,
        BpfProgramType.SocketLookup => BpfAttachType.SocketLookup,
        BpfProgramType.Netfilter => BpfAttachType.Netfilter,
        _ => 0,
    };

    private delegate int Probe<T>(T type, void* options);

    private static bool Answer<T>(Probe<T> probe, T type, string operation)
    {
        using var messages = LibbpfMessages.Collect();
        int result = probe(type, null);
        if (result < 0)
        {
            Failure.Throw(operation, -result, messages, -result is Errno.EOPNOTSUPP or Errno.ENOTSUPP
                ? $"libbpf {LibbpfLibrary.Version} cannot try this: it does not know it, or it needs a target." : null);
        }

        // To libbpf every refusal is a "no", and one for lack of privilege says nothing about the kernel.
        if (result == 0 && Failure.MissingCapabilities() is { } missing)
            throw new LibbpfException(operation, Errno.EPERM, messages.All, $"The kernel refused, but this process lacks {missing}, so that says nothing about the kernel.");
        return result > 0;
    }
}
