using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Runs a program by its descriptor (BPF_PROG_TEST_RUN), for the classes that have one.</summary>
internal static unsafe class ProgramRun
{
    public static BpfRunResult Run(int fd, BpfProgramType type, string name, in BpfRun run)
    {
        using var messages = LibbpfMessages.Collect();

        // A syscall program changes its context in place, and the kernel refuses a place to put it.
        byte[]? inPlace = type == BpfProgramType.Syscall ? run.Context.ToArray() : null;
        if (inPlace is not null && !run.ContextOut.IsEmpty && run.ContextOut.Length < inPlace.Length)
            throw new ArgumentException("ContextOut is smaller than Context.", nameof(run));
        fixed (byte* data = run.Data)
        fixed (byte* dataOut = run.DataOut)
        fixed (byte* context = inPlace ?? run.Context)
        fixed (byte* contextOut = inPlace is null ? run.ContextOut : default)
        {
            var options = new bpf_test_run_opts
            {
                sz = (nuint)sizeof(bpf_test_run_opts),
                data_in = data,
                data_size_in = (uint)run.Data.Length,
                data_out = dataOut,
                data_size_out = (uint)run.DataOut.Length,
                ctx_in = context,
                ctx_size_in = (uint)run.Context.Length,
                ctx_out = contextOut,
                ctx_size_out = inPlace is null ? (uint)run.ContextOut.Length : 0,
                repeat = run.Repeat,
                flags = run.Flags,
                cpu = (uint)run.Cpu,
                batch_size = (uint)run.BatchSize,
            };
            int result = Libbpf.bpf_prog_test_run_opts(fd, &options);
            if (result < 0)
                Failure.Throw($"Running program '{name}'", -result, messages, Hint(-result));
            if (inPlace is not null && !run.ContextOut.IsEmpty)
                inPlace.CopyTo(run.ContextOut);
            return new BpfRunResult(options.retval, (int)options.data_size_out, inPlace?.Length ?? (int)options.ctx_size_out, options.duration);
        }
    }

    private static string? Hint(int errno) => errno switch
    {
        Errno.ENOTSUPP or Errno.EOPNOTSUPP => "This kernel cannot run this kind of program by itself.",
        Errno.EINVAL => "The data or the context does not fit this kind of program: a packet has at least 14 bytes, tracing and syscall programs take a context and no data.",
        Errno.ENOSPC => "An output buffer is too small.",
        _ => null,
    };
}
