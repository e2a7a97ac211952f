using System.Text;

namespace LibbpfSharp;

/// <summary>
/// An operation on libbpf or the kernel's BPF subsystem failed. The message says what was tried, on which object,
/// map, program or link, the error number by name, what libbpf printed meanwhile and, where it is known, what to do.
/// </summary>
/// <remarks>
/// The parts of the message are properties, so that a program can decide on <see cref="Errno"/> and a log can keep
/// the rest. Instances are immutable once thrown and may be read from any thread.
/// </remarks>
public class LibbpfException : Exception
{
    /// <summary>Creates an exception whose message is composed of the parts.</summary>
    /// <param name="operation">What was tried, as the start of a sentence: "Attaching program 'trace_exec' to tracepoint 'sched/sched_process_exec'".</param>
    /// <param name="errno">The positive Linux error number, or 0 when the failure has none.</param>
    /// <param name="libbpfMessages">What libbpf printed while the operation ran, in order.</param>
    /// <param name="hint">What to try, or <see langword="null"/> when nothing better than the error is known.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    public LibbpfException(
        string operation,
        int errno = 0,
        IReadOnlyList<string>? libbpfMessages = null,
        string? hint = null,
        Exception? innerException = null)
        : this(operation, errno, libbpfMessages, hint, Compose(operation, errno, libbpfMessages, hint), innerException)
    {
    }

    private protected LibbpfException(
        string operation, int errno, IReadOnlyList<string>? libbpfMessages, string? hint, string message, Exception? innerException)
        : base(message, innerException)
    {
        Operation = operation;
        Errno = errno;
        LibbpfMessages = libbpfMessages ?? [];
        Hint = hint;
    }

    /// <summary>What was tried and on what.</summary>
    public string Operation { get; }

    /// <summary>The positive Linux error number (errno), or a number from 4000 on for libbpf's own errors, or 0 when there is none.</summary>
    public int Errno { get; }

    /// <summary>The name of <see cref="Errno"/> ("EPERM"), or <see langword="null"/> when it is 0.</summary>
    public string? ErrnoName => Errno == 0 ? null : LibbpfSharp.Errno.Name(Errno);

    /// <summary>What libbpf printed at warning and information level while the operation ran, one entry per message, in order.</summary>
    public IReadOnlyList<string> LibbpfMessages { get; }

    /// <summary>What to try, or <see langword="null"/>.</summary>
    public string? Hint { get; }

    private static string Compose(string operation, int errno, IReadOnlyList<string>? messages, string? hint)
    {
        var text = new StringBuilder(operation);
        text.Append(" failed");
        if (errno != 0)
            text.Append(": ").Append(LibbpfSharp.Errno.Describe(errno));
        text.Append('.');
        if (hint is not null)
            text.Append(' ').Append(hint);
        foreach (string message in messages ?? [])
            text.Append('\n').Append("  ").Append(message.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal));
        return text.ToString();
    }
}
