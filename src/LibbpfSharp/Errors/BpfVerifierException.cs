using System.Text.RegularExpressions;

namespace LibbpfSharp;

/// <summary>The kernel's verifier rejected a program. The message names the program, the reason and the C source line; the whole log is in <see cref="Log"/>.</summary>
public sealed partial class BpfVerifierException : LibbpfException
{
    private const int ExcerptLines = 12;

    /// <summary>Creates the exception from what libbpf printed while it loaded the object.</summary>
    /// <param name="objectName">The object's name.</param>
    /// <param name="programName">The rejected program's C name.</param>
    /// <param name="errno">The error number of the load.</param>
    /// <param name="log">The verifier's log.</param>
    /// <param name="libbpfMessages">Everything libbpf printed, in order.</param>
    public BpfVerifierException(string objectName, string programName, int errno, string log, IReadOnlyList<string> libbpfMessages)
        : this(objectName, programName, errno, log, libbpfMessages, Digest(log))
    {
    }

    private BpfVerifierException(
        string objectName, string programName, int errno, string log, IReadOnlyList<string> libbpfMessages,
        (string Reason, string? SourceLine, string Excerpt) digest)
        : base(
            $"Loading program '{programName}' of object '{objectName}'", errno, libbpfMessages, null,
            $"Loading program '{programName}' of object '{objectName}' failed: the kernel's verifier rejected it: " +
            $"{digest.Reason} [{LibbpfSharp.Errno.Describe(errno)}]" +
            (digest.SourceLine is null ? "" : $"\n  at C source: {digest.SourceLine}") +
            $"\n  the end of the verifier's log (the whole is in {nameof(Log)}):\n{digest.Excerpt}",
            null)
    {
        ProgramName = programName;
        Log = log;
        Reason = digest.Reason;
        SourceLine = digest.SourceLine;
    }

    /// <summary>The C name of the program that was rejected.</summary>
    public string ProgramName { get; }

    /// <summary>The verifier's whole log, as the kernel wrote it.</summary>
    public string Log { get; }

    /// <summary>The log's last line before its statistics: why the program was rejected.</summary>
    public string Reason { get; }

    /// <summary>
    /// The C source line that the log shows last before the reason, with file and line where the kernel prints them (Linux 6.9 on),
    /// or <see langword="null"/> when the object has no line information.
    /// </summary>
    public string? SourceLine { get; }

    /// <summary>Finds the verifier's log in libbpf's messages; libbpf prints it between two marks, with the program's name in front. Of a program whose log was captured it prints the name alone.</summary>
    internal static BpfVerifierException? TryFind(BpfObject owner, int errno, IReadOnlyList<string> messages)
    {
        foreach (string message in messages)
        {
            if (LoadLog().Match(message) is { Success: true } match)
                return new BpfVerifierException(owner.Name, match.Groups["program"].Value, errno, match.Groups["log"].Value, messages);
            if (LoadFailure().Match(message) is { Success: true } failure
                && owner.Programs.TryGet(failure.Groups["program"].Value, out BpfProgram? program) && program.Log is { Length: > 0 } log)
            {
                return new BpfVerifierException(owner.Name, program.Name, errno, log, messages);
            }
        }

        return null;
    }

    private static (string Reason, string? SourceLine, string Excerpt) Digest(string log)
    {
        string[] lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int end = Array.FindLastIndex(lines, static line => !Statistics().IsMatch(line));
        string reason = end < 0 ? "it gave no reason" : lines[end].Trim();
        int source = end < 0 ? -1 : Array.FindLastIndex(lines, end, static line => line.StartsWith("; ", StringComparison.Ordinal));
        int first = Math.Max(0, Math.Min(source < 0 ? end : source, end - ExcerptLines + 1));
        string excerpt = string.Join('\n', lines[first..(end + 1)].Select(static line => "    " + line));
        return (reason, source < 0 ? null : lines[source][2..].Trim(), excerpt);
    }

    [GeneratedRegex(@"prog '(?<program>[^']*)': -- BEGIN PROG LOAD LOG --\n(?<log>.*)-- END PROG LOAD LOG --", RegexOptions.Singleline)]
    private static partial Regex LoadLog();

    [GeneratedRegex(@"prog '(?<program>[^']*)': (BPF program load failed|failed to load)")]
    private static partial Regex LoadFailure();

    [GeneratedRegex(@"^(processed \d+ insns|verification time |stack depth |insns processed |mark_precise: |peak_states )")]
    private static partial Regex Statistics();
}
