using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on something of the kernel, or of another BPF program, that BTF describes: a function, a tracepoint, a hook. What, is known when it is loaded: from the section, or by <see cref="SetAttachTarget(string)"/>.</summary>
/// <threadsafety>The target: one thread at a time, before load. Attach may be called from any thread.</threadsafety>
public abstract unsafe class TracingProgram : BpfProgram
{
    private protected TracingProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Says before load what to attach to, instead of the section (bpf_program__set_attach_target).</summary>
    /// <param name="name">The kernel's function, tracepoint or hook: "vfs_mkdir".</param>
    /// <exception cref="LibbpfException">The kernel's BTF has no such thing.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void SetAttachTarget(string name) => SetTarget(0, name, $"'{name}'");

    /// <summary>Says before load which function of another BPF program to attach to (bpf_program__set_attach_target).</summary>
    /// <param name="program">A program of another object, which is loaded.</param>
    /// <param name="function">Its C function: the program's own or one of its global functions.</param>
    /// <exception cref="LibbpfException">The program has no BTF, or no such function.</exception>
    /// <exception cref="InvalidOperationException">This object is loaded, or the other is not.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    public void SetAttachTarget(BpfProgram program, string function)
    {
        ArgumentNullException.ThrowIfNull(program);
        using HandleUse use = program.Use(out int fd);
        SetTarget(fd, function, $"'{function}' of program '{program.Name}'");
    }

    /// <summary>Says before load which function of a program of the system to attach to (bpf_program__set_attach_target).</summary>
    /// <param name="program">The program.</param>
    /// <param name="function">Its C function: the program's own or one of its global functions.</param>
    /// <exception cref="LibbpfException">The program has no BTF, or no such function.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object or the program is disposed.</exception>
    public void SetAttachTarget(BpfLoadedProgram program, string function)
    {
        ArgumentNullException.ThrowIfNull(program);
        using HandleUse use = program.Use(out int fd);
        SetTarget(fd, function, $"'{function}' of {program}");
    }

    private void SetTarget(int fd, string name, string what)
    {
        ThrowIfLoaded($"set the target of program '{Name}'");
        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativeName = NativeText.Encode(name))
        {
            int result = Libbpf.bpf_program__set_attach_target(Pointer, fd, nativeName);
            if (result < 0)
                Failure.Throw($"Setting the target of program '{Name}' to {what}", -result, messages, result == -Errno.ESRCH ? "BTF has nothing of that name and kind." : null);
        }
    }

    /// <summary>bpf_program__attach_trace_opts; the plain function for no cookie.</summary>
    private protected BpfLink AttachTrace(string what, ulong cookie)
    {
        using AttachOperation attach = BeginAttach($"{what} '{Section}'");
        if (cookie == 0)
            return attach.Finish(Libbpf.bpf_program__attach_trace(attach.Program));
        var options = new bpf_trace_opts { sz = (nuint)sizeof(bpf_trace_opts), cookie = cookie };
        return attach.Finish(Libbpf.bpf_program__attach_trace_opts(attach.Program, &options));
    }

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.EPERM or Errno.EOPNOTSUPP or Errno.ENOTSUPP => "The running kernel has no trampolines for it (CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS), or the function must not be traced.",
        Errno.EBUSY => "The function is traced or patched in a way that excludes this one.",
        Errno.E2BIG => "Too many programs are attached to the function (38 at most).",
        _ => null,
    };
}
