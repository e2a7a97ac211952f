namespace LibbpfSharp;

/// <summary>
/// Collects what libbpf prints on this thread while an operation runs, for the exception. libbpf calls its print function on
/// the thread that called it, so a thread-static list needs no lock. Operations nest: an inner one keeps its own messages.
/// </summary>
internal ref struct LibbpfMessages
{
    [ThreadStatic]
    private static List<string>? t_current;

    private readonly List<string>? _outer;
    private readonly List<string> _messages;

    private LibbpfMessages(List<string>? outer)
    {
        _outer = outer;
        _messages = [];
        t_current = _messages;
    }

    /// <summary>Starts collecting; dispose to stop.</summary>
    public static LibbpfMessages Collect()
    {
        LibbpfLog.Install();
        return new LibbpfMessages(t_current);
    }

    public static void Add(string message) => t_current?.Add(message);

    public readonly IReadOnlyList<string> All => _messages;

    public readonly void Dispose() => t_current = _outer;
}
