using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that is in the kernel, held by a descriptor and without a <see cref="BpfObject"/>: one of the system, one that is pinned, or one made of instructions.</summary>
/// <remarks>It owns its descriptor. While it lives the kernel keeps the program; it runs nowhere unless somebody attached it.</remarks>
/// <threadsafety>Members may be called from any thread, also while another disposes it: calls under way finish, later ones throw <see cref="ObjectDisposedException"/>.</threadsafety>
public sealed unsafe class BpfLoadedProgram : IDisposable
{
    private readonly Descriptor _descriptor;

    private BpfLoadedProgram(Descriptor descriptor, BpfProgramInfo info)
    {
        _descriptor = descriptor;
        (Id, Name, Type) = (info.Id, info.Name, info.Type);
    }

    /// <summary>The program's number in the system.</summary>
    public uint Id { get; }

    /// <summary>Its name, cut to 15 characters.</summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public BpfProgramType Type { get; }

    /// <summary>The program's descriptor, lent: it is closed with this.</summary>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public int FileDescriptor => _descriptor.Value;

    /// <summary>Opens a program of the system by its number (bpf_prog_get_fd_by_id). Linux 4.13, CAP_SYS_ADMIN.</summary>
    /// <param name="id">The number, from <see cref="BpfSystem.EnumeratePrograms"/>, <see cref="BpfProgramInfo.Id"/> or "bpftool prog".</param>
    /// <returns>The program; dispose it.</returns>
    /// <exception cref="LibbpfException">There is no such program (ENOENT), or the process lacks the privilege (EPERM).</exception>
    public static BpfLoadedProgram OpenById(uint id)
    {
        string what = $"program {id}";
        using var messages = LibbpfMessages.Collect();
        int fd = Libbpf.bpf_prog_get_fd_by_id(id);
        if (fd < 0)
            Failure.Throw($"Opening {what}", -fd, messages, -fd == Errno.ENOENT ? "There is no program with that number." : BpfSystem.Hint(-fd));
        return Take(fd, what);
    }

    /// <summary>Opens a program that is pinned (bpf_obj_get). Linux 4.4.</summary>
    /// <param name="path">The file in a BPF file system: "/sys/fs/bpf/my_program".</param>
    /// <returns>The program; dispose it.</returns>
    /// <exception cref="LibbpfException">There is no such file, or what is pinned is not a program.</exception>
    public static BpfLoadedProgram Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string operation = $"Opening the pinned program '{path}'";
        using var messages = LibbpfMessages.Collect();
        int fd;
        fixed (byte* nativePath = NativeText.Encode(path))
            fd = Libbpf.bpf_obj_get(nativePath);
        if (fd < 0)
        {
            Failure.Throw(operation, -fd, messages, -fd is Errno.ENOENT or Errno.EACCES or Errno.EINVAL
                ? "There is no such file, or it is not in a BPF file system (mount -t bpf bpf /sys/fs/bpf)." : null);
        }

        // bpf_obj_get takes any pinned object. The kernel's name of the file tells them apart: bpf-map, bpf-prog, bpf_link.
        string kind = File.ResolveLinkTarget($"/proc/self/fd/{fd}", returnFinalTarget: false)?.Name ?? "";
        if (kind.EndsWith("bpf-prog", StringComparison.Ordinal))
            return Take(fd, $"the program pinned at '{path}'");
        new Descriptor(fd).Dispose();
        throw new LibbpfException(operation, Errno.EINVAL, hint: $"It is not a program ({kind}).");
    }

    /// <summary>Has the verifier check instructions and loads them (bpf_prog_load), for programs made by a program. Needs CAP_BPF and, by type, CAP_PERFMON or CAP_NET_ADMIN; or root.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">A name of at most 15 characters; letters, digits, '_' and '.' (Linux 4.15; cut and left out before).</param>
    /// <param name="instructions">The instructions (see <see cref="bpf_insn"/>).</param>
    /// <param name="license">The license: "GPL" opens helpers that only such programs may call.</param>
    /// <param name="expectedAttachType">Where it is for, if the type wants to know.</param>
    /// <returns>The program; dispose it.</returns>
    /// <exception cref="BpfVerifierException">The verifier rejected it.</exception>
    /// <exception cref="LibbpfException">The load failed otherwise: no privilege, no kernel support, no memory.</exception>
    public static BpfLoadedProgram Load(
        BpfProgramType type, string name, ReadOnlySpan<bpf_insn> instructions, string license = "", BpfAttachType expectedAttachType = 0)
    {
        const int LogSize = 1 << 20;
        ArgumentNullException.ThrowIfNull(name);
        using var messages = LibbpfMessages.Collect();
        int fd = Try(null, instructions);
        if (fd >= 0)
            return Take(fd, $"program '{name}'");

        // Once more for the reason, as libbpf does for an object: a log that nobody needs is dear.
        int errno = -fd;
        var log = new byte[LogSize];
        fd = Try(log, instructions);
        if (fd >= 0)
            return Take(fd, $"program '{name}'");
        int length = log.AsSpan().IndexOf((byte)0);
        if (length > 0)
            throw new BpfVerifierException("(none)", name, errno, System.Text.Encoding.UTF8.GetString(log, 0, length), messages.All);
        Failure.Throw($"Loading program '{name}' of type {type}", errno, messages);
        return null!;

        int Try(byte[]? log, ReadOnlySpan<bpf_insn> instructions)
        {
            fixed (byte* nativeName = NativeText.Encode(name))
            fixed (byte* nativeLicense = NativeText.Encode(license))
            fixed (bpf_insn* first = instructions)
            fixed (byte* buffer = log)
            {
                var options = new bpf_prog_load_opts
                {
                    sz = (nuint)sizeof(bpf_prog_load_opts),
                    expected_attach_type = (bpf_attach_type)expectedAttachType,
                    log_buf = buffer,
                    log_size = (uint)(log?.Length ?? 0),
                    log_level = log is null ? 0u : 1u,
                };
                return Libbpf.bpf_prog_load((bpf_prog_type)type, nativeName, nativeLicense, first, (nuint)instructions.Length, &options);
            }
        }
    }

    /// <summary>What the kernel tells of the program (bpf_obj_get_info_by_fd). Run counts need <see cref="BpfStatistics"/>. Linux 4.13.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public BpfProgramInfo GetInfo()
    {
        using var use = new HandleUse(_descriptor);
        return BpfProgramInfo.Read(_descriptor.Value, Name);
    }

    /// <summary>The program's instructions as the verifier left them (<c>xlated_prog_insns</c>): addresses of the kernel are left out. Linux 4.13, CAP_PERFMON or CAP_SYS_ADMIN.</summary>
    /// <returns>A copy; empty where the kernel does not tell: without the privilege, or with net.core.bpf_jit_harden.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public bpf_insn[] GetTranslatedInstructions()
    {
        using var use = new HandleUse(_descriptor);
        return BpfProgramInfo.ReadTranslated(_descriptor.Value, Name);
    }

    /// <summary>The program's machine code (<c>jited_prog_insns</c>), functions one after the other. Linux 4.13, CAP_PERFMON or CAP_SYS_ADMIN.</summary>
    /// <returns>A copy; empty when the program is interpreted or the kernel does not tell (kernel.kptr_restrict).</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public byte[] GetMachineCode()
    {
        using var use = new HandleUse(_descriptor);
        return BpfProgramInfo.ReadMachineCode(_descriptor.Value, Name);
    }

    /// <inheritdoc cref="BpfProgram.Run"/>
    public BpfRunResult Run(in BpfRun run = default)
    {
        using var use = new HandleUse(_descriptor);
        return ProgramRun.Run(_descriptor.Value, Type, Name, run);
    }

    /// <summary>Pins the program to a file in a BPF file system, so that it stays loaded when nobody holds it (bpf_obj_pin). Linux 4.4.</summary>
    /// <param name="path">A file that does not exist yet, in an existing folder of a BPF file system.</param>
    /// <exception cref="LibbpfException">The path is not in a BPF file system, or exists.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public void Pin(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var use = new HandleUse(_descriptor);
        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativePath = NativeText.Encode(path))
        {
            int result = Libbpf.bpf_obj_pin(_descriptor.Value, nativePath);
            if (result < 0)
                Failure.Throw($"Pinning program '{Name}' to '{path}'", -result, messages, BpfLink.PinHint(-result));
        }
    }

    /// <summary>Reads what the program wrote to one of its streams and takes it out of there; does not wait for more (bpf_prog_stream_read). Linux 6.17, libbpf 1.6.</summary>
    /// <param name="stream">Which stream.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <returns>How many there were; 0 when there is nothing.</returns>
    /// <exception cref="LibbpfException">The kernel has no streams (EINVAL).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public int Read(BpfProgramStream stream, Span<byte> buffer)
    {
        using var use = new HandleUse(_descriptor);
        return ProgramStreamReader.Read(_descriptor.Value, Name, stream, buffer);
    }

    /// <summary>Closes the descriptor. The kernel drops the program when nobody else holds it: another process, a link, a pin. Further calls do nothing.</summary>
    public void Dispose() => _descriptor.Dispose();

    /// <inheritdoc/>
    public override string ToString() => $"{Type} program {Id} '{Name}'";

    /// <summary>Lends the descriptor for the time of a call.</summary>
    internal HandleUse Use(out int fd)
    {
        var use = new HandleUse(_descriptor);
        fd = _descriptor.Value;
        return use;
    }

    private static BpfLoadedProgram Take(int fd, string what)
    {
        var descriptor = new Descriptor(fd);
        try
        {
            return new BpfLoadedProgram(descriptor, BpfProgramInfo.Read(fd, what));
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }
}
