using System.Text;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A program of a <see cref="BpfObject"/>, lent by it: a view that fails with <see cref="ObjectDisposedException"/> when the object is
/// disposed. Stands for libbpf's <c>struct bpf_program</c>. The derived class says what the program can attach to.
/// </summary>
/// <threadsafety>
/// Properties that change the program before load: one thread at a time. Everything else may be called from any thread, also while
/// another disposes the object: calls that have begun finish, later ones throw <see cref="ObjectDisposedException"/>. Two threads that attach make two attachments, or the second fails where the kernel takes a program once (EEXIST).
/// </threadsafety>
public unsafe partial class BpfProgram
{
    private readonly BpfObject _object;
    private readonly bpf_program* _program;

    /// <summary>The program's view on its object. Programs come from <see cref="BpfObject.Programs"/>.</summary>
    internal BpfProgram(BpfObject owner, bpf_program* program)
    {
        _object = owner;
        _program = program;
        Name = NativeText.Decode(Libbpf.bpf_program__name(program));
        Section = NativeText.Decode(Libbpf.bpf_program__section_name(program));
    }

    /// <summary>The C function's name (bpf_program__name).</summary>
    public string Name { get; }

    /// <summary>The ELF section it was put in with <c>SEC("…")</c> (bpf_program__section_name).</summary>
    public string Section { get; }

    /// <summary>
    /// The program's type as the kernel knows it (bpf_program__type), changeable until load (bpf_program__set_type). The class of
    /// this view stays what the section made it.
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfProgramType Type
    {
        get => (BpfProgramType)Ask(Libbpf.bpf_program__type);
        set => Change(nameof(Type), Libbpf.bpf_program__set_type, (bpf_prog_type)value);
    }

    /// <summary>
    /// Where in the kernel the verifier takes the program to be for (bpf_program__expected_attach_type), from the section,
    /// changeable until load (bpf_program__set_expected_attach_type).
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfAttachType ExpectedAttachType
    {
        get => (BpfAttachType)Ask(Libbpf.bpf_program__expected_attach_type);
        set => Change(nameof(ExpectedAttachType), Libbpf.bpf_program__set_expected_attach_type, (bpf_attach_type)value);
    }

    /// <summary>
    /// How much the verifier logs when this program is loaded: 0 only a failure, 1 and 2 more, 4 adds statistics
    /// (bpf_program__set_log_level). The log goes to <see cref="LibbpfLog"/>. Changeable until load.
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint LogLevel
    {
        get => Ask(Libbpf.bpf_program__log_level);
        set => Change(nameof(LogLevel), Libbpf.bpf_program__set_log_level, value);
    }

    /// <summary>
    /// How many bytes of the verifier's log to keep for <see cref="Log"/>; 0, the default, keeps none (bpf_program__set_log_buf). What does
    /// not fit is cut off: at the front, or before Linux 6.4 the load fails with ENOSPC. Changeable until load.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or from 1 to 127, which the kernel does not take.</exception>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">Set after the object was disposed.</exception>
    public int LogSize
    {
        get;
        set
        {
            const int Smallest = 128; // kernel/bpf/log.c, bpf_verifier_log_attr_valid
            ThrowIfLoaded($"set {nameof(LogSize)} of program '{Name}'");
            if (value is < 0 or (> 0 and < Smallest))
                throw new ArgumentOutOfRangeException(nameof(value), value, $"A log has 0 or at least {Smallest} bytes.");
            field = value;
        }
    }

    /// <summary>
    /// What the verifier logged when the program was loaded, if <see cref="LogSize"/> had room for it: after a failed load why, after one
    /// that succeeded what <see cref="LogLevel"/> asks for; <see langword="null"/> before. A copy that outlives the object (bpf_program__log_buf).
    /// </summary>
    public string? Log { get; internal set; }

    /// <summary>Load flags, <c>BPF_F_…</c> of linux/bpf.h (bpf_program__set_flags): BPF_F_SLEEPABLE, BPF_F_XDP_HAS_FRAGS. Changeable until load.</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint Flags
    {
        get => Ask(Libbpf.bpf_program__flags);
        set => Change(nameof(Flags), Libbpf.bpf_program__set_flags, value);
    }

    /// <summary>How many instructions the program has in its object file, after relocation more (bpf_program__insn_cnt).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int InstructionCount => checked((int)Ask(Libbpf.bpf_program__insn_cnt));

    /// <summary>Whether <see cref="BpfObject.Load"/> loads this program (bpf_program__set_autoload). Default: true, but for sections that start with '?'.</summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoLoad
    {
        get => Ask(Libbpf.bpf_program__autoload) != 0;
        set => Change(nameof(AutoLoad), Libbpf.bpf_program__set_autoload, value ? (byte)1 : (byte)0);
    }

    /// <summary>Whether <see cref="BpfObject.Attach"/> attaches this program (bpf_program__set_autoattach). Default: true.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoAttach
    {
        get => Ask(Libbpf.bpf_program__autoattach) != 0;
        set
        {
            using var use = new HandleUse(_object.Handle);
            Libbpf.bpf_program__set_autoattach(_program, value ? (byte)1 : (byte)0);
        }
    }

    /// <summary>The loaded program's descriptor (bpf_program__fd), lent: it is closed with the object.</summary>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int FileDescriptor
    {
        get
        {
            using HandleUse use = Use(out int fd);
            return fd;
        }
    }

    /// <summary>The raw program, for calls of <see cref="Libbpf"/> that this library does not wrap. It is valid until the object is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_program* Pointer
    {
        get
        {
            _object.ThrowIfDisposed();
            return _program;
        }
    }

    /// <summary>
    /// Runs the program once or repeatedly on given data, without attaching it (BPF_PROG_TEST_RUN, bpf_prog_test_run_opts). For XDP,
    /// traffic control, socket filter, cgroup_skb and flow dissector programs, which take a packet; raw tracepoint (Linux 5.10), sk_lookup (5.13),
    /// syscall (5.14) and netfilter (6.4) programs; fentry, fexit and fmod_ret run on a test function of the kernel's.
    /// </summary>
    /// <param name="run">What to run it on.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">The place for a syscall program's context is smaller than the context.</exception>
    /// <exception cref="LibbpfException">The kind of program cannot be run so (ENOTSUPP), the input does not fit it (EINVAL), or an output was too small (ENOSPC).</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfRunResult Run(in BpfRun run = default)
    {
        using HandleUse use = Use(out int fd);
        return ProgramRun.Run(fd, Type, Name, run);
    }

    /// <summary>Reads what the loaded program wrote to one of its streams and takes it out of there; does not wait for more (bpf_prog_stream_read). Linux 6.17, libbpf 1.6.</summary>
    /// <param name="stream">Which stream.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <returns>How many there were; 0 when there is nothing.</returns>
    /// <exception cref="LibbpfException">The kernel has no streams (EINVAL).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int Read(BpfProgramStream stream, Span<byte> buffer)
    {
        using HandleUse use = Use(out int fd);
        return ProgramStreamReader.Read(fd, Name, stream, buffer);
    }

    /// <summary>Reads all that the loaded program wrote to one of its streams, as text (bpf_prog_stream_read). Linux 6.17, libbpf 1.6.</summary>
    /// <param name="stream">Which stream.</param>
    /// <returns>The text, decoded as UTF-8; empty when there is nothing.</returns>
    /// <exception cref="LibbpfException">The kernel has no streams (EINVAL).</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public string ReadText(BpfProgramStream stream)
    {
        using var text = new MemoryStream();
        Span<byte> buffer = stackalloc byte[4096];
        while (Read(stream, buffer) is > 0 and int count)
            text.Write(buffer[..count]);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Has the loaded program keep a map alive that it does not use itself, for those who look it up by the program (bpf_prog_bind_map). Linux 5.10.</summary>
    /// <param name="map">A loaded map.</param>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public void Bind(BpfMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using HandleUse use = Use(out int fd);
        using HandleUse mapUse = map.Use(out int mapFd);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_prog_bind_map(fd, mapFd, null), $"Binding map '{map.Name}' to program '{Name}'", messages);
    }

    /// <summary>
    /// Says which struct_ops map the loaded program belongs to, so that kernel functions it calls find its struct (bpf_program__assoc_struct_ops).
    /// Programs of the struct itself belong to it anyway. Linux 7.0, libbpf 1.7.
    /// </summary>
    /// <param name="map">A loaded map of a struct.</param>
    /// <exception cref="LibbpfException">The program is one of a struct (EINVAL), belongs to another map (EBUSY), or the kernel is too old.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.7.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public void Associate(BpfStructOpsMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using HandleUse use = Use(out _);
        using HandleUse mapUse = map.Use(out _);
        using var messages = LibbpfMessages.Collect();
        int result = Libbpf.bpf_program__assoc_struct_ops(_program, map.Pointer, null);
        if (result < 0)
        {
            Failure.Throw($"Associating program '{Name}' with struct_ops map '{map.Name}'", -result, messages, -result switch
            {
                Errno.EBUSY => "The program belongs to another map.",
                Errno.EINVAL => "Programs of a struct belong to it already, and the running kernel may lack the association (Linux 7.0).",
                _ => null,
            });
        }
    }

    /// <summary>Says before load which network device the program is for, that runs it itself or whose metadata it reads (bpf_program__set_ifindex). Linux 4.16.</summary>
    /// <param name="device">The device, by name or index.</param>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void SetDevice(NetworkDevice device)
    {
        ThrowIfLoaded($"set the device of program '{Name}'");
        using var use = new HandleUse(_object.Handle);
        Libbpf.bpf_program__set_ifindex(_program, (uint)device.Index);
    }

    /// <summary>The program's instructions: before load those of the object file, after it with relocations done (bpf_program__insns). The verifier's own changes are in <see cref="BpfLoadedProgram.GetTranslatedInstructions"/>.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_insn[] GetInstructions()
    {
        using var use = new HandleUse(_object.Handle);
        return new ReadOnlySpan<bpf_insn>(Libbpf.bpf_program__insns(_program), (int)Libbpf.bpf_program__insn_cnt(_program)).ToArray();
    }

    /// <summary>Which functions the program has, and where in its instructions (bpf_program__func_info). libbpf 1.6.</summary>
    /// <returns>A copy; empty for an object without BTF.</returns>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_func_info[] GetFunctions()
    {
        using var use = new HandleUse(_object.Handle);
        return new ReadOnlySpan<bpf_func_info>(Libbpf.bpf_program__func_info(_program), (int)Libbpf.bpf_program__func_info_cnt(_program)).ToArray();
    }

    /// <summary>Which C lines the program's instructions come from (bpf_program__line_info). libbpf 1.6.</summary>
    /// <returns>A copy; empty for an object without BTF.</returns>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_line_info[] GetLines()
    {
        using var use = new HandleUse(_object.Handle);
        return new ReadOnlySpan<bpf_line_info>(Libbpf.bpf_program__line_info(_program), (int)Libbpf.bpf_program__line_info_cnt(_program)).ToArray();
    }

    /// <summary>What the kernel tells of the loaded program (bpf_obj_get_info_by_fd). Run counts need <see cref="BpfStatistics"/>. Linux 4.13.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfProgramInfo GetInfo()
    {
        using HandleUse use = Use(out int fd);
        return BpfProgramInfo.Read(fd, Name);
    }

    /// <summary>Pins the loaded program to a file in a BPF file system, so that it stays loaded when this process has gone (bpf_program__pin).</summary>
    /// <param name="path">A file that does not exist yet: "/sys/fs/bpf/my_program". Missing folders are made.</param>
    /// <exception cref="LibbpfException">The path is not in a BPF file system, or exists.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Pin(string path)
    {
        using HandleUse use = Use(out _);
        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativePath = NativeText.Encode(path))
        {
            int result = Libbpf.bpf_program__pin(_program, nativePath);
            if (result < 0)
                Failure.Throw($"Pinning program '{Name}' to '{path}'", -result, messages, BpfLink.PinHint(-result));
        }
    }

    /// <summary>Removes a file that the program is pinned to (bpf_program__unpin).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LibbpfException">There is no such file.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded, or the program's <see cref="AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Unpin(string path)
    {
        using HandleUse use = Use(out _);
        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativePath = NativeText.Encode(path))
            Failure.Check(Libbpf.bpf_program__unpin(_program, nativePath), $"Unpinning program '{Name}' from '{path}'", messages);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().Name} '{Name}'";

    /// <summary>Lends the loaded program's descriptor for the time of a call.</summary>
    internal HandleUse Use(out int fd)
    {
        _object.ThrowIfNotLoaded($"use program '{Name}'");
        var use = new HandleUse(_object.Handle);
        fd = Libbpf.bpf_program__fd(_program);
        if (fd >= 0)
            return use;
        use.Dispose();
        throw new InvalidOperationException($"Program '{Name}' was not loaded: its {nameof(AutoLoad)} is off.");
    }

    internal BpfObject Object => _object;

    private protected void ThrowIfLoaded(string what) => _object.ThrowIfLoaded(what);

    private delegate T Getter<T>(bpf_program* program);

    /// <summary>Reads a property while nobody can free the program.</summary>
    private T Ask<T>(Getter<T> get)
    {
        using var use = new HandleUse(_object.Handle);
        return get(_program);
    }

    private protected delegate int Setter<T>(bpf_program* program, T value);

    private protected void Change<T>(string property, Setter<T> set, T value)
    {
        _object.ThrowIfLoaded($"set {property} of program '{Name}'");
        using var use = new HandleUse(_object.Handle);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(set(_program, value), $"Setting {property} of program '{Name}' to {value}", messages);
    }
}
