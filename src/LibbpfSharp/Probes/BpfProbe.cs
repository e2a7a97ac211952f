namespace LibbpfSharp;

/// <summary>One entry of a declared list of probes: which program, where it is attached, whether it has to be, and how often to try.</summary>
/// <remarks>It attaches nothing by itself: add it to a <see cref="BpfProbeSet"/>.</remarks>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed class BpfProbe
{
    private readonly Func<BpfProgram, IDisposable> _attach;

    private BpfProbe(string program, Func<BpfProgram, IDisposable> attach, string? name, bool isRequired, int retries, TimeSpan? retryDelay)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentOutOfRangeException.ThrowIfNegative(retries);
        ArgumentOutOfRangeException.ThrowIfLessThan(retryDelay ?? TimeSpan.Zero, TimeSpan.Zero, nameof(retryDelay));
        _attach = attach;
        Program = program;
        Name = name ?? program;
        IsRequired = isRequired;
        Retries = retries;
        RetryDelay = retryDelay ?? TimeSpan.FromMilliseconds(100);
    }

    /// <summary>A probe where the program's section says (<see cref="BpfProgram.Attach"/>).</summary>
    /// <param name="program">The program's C name.</param>
    /// <param name="name">What to call it in reports; <see langword="null"/> for the program's name.</param>
    /// <param name="isRequired">Whether the set cannot do without it: when it fails, everything is taken back.</param>
    /// <param name="retries">How often to try again after the first try, for what is not there yet: a module, a library, a device.</param>
    /// <param name="retryDelay">How long to wait before each further try; <see langword="null"/> for 100 milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public BpfProbe(string program, string? name = null, bool isRequired = true, int retries = 0, TimeSpan? retryDelay = null)
        : this(program, static value => value.Attach(), name, isRequired, retries, retryDelay)
    {
    }

    /// <summary>A probe where a typed Attach method says.</summary>
    /// <typeparam name="T">The program's class: <see cref="KprobeProgram"/>.</typeparam>
    /// <param name="program">The program's C name.</param>
    /// <param name="attach">Attaches it: <c>kprobe => kprobe.Attach("vfs_mkdir")</c>. It may be called several times; a <see cref="LibbpfException"/> of it is a failed try.</param>
    /// <param name="name">What to call it in reports; <see langword="null"/> for the program's name.</param>
    /// <param name="isRequired">Whether the set cannot do without it: when it fails, everything is taken back.</param>
    /// <param name="retries">How often to try again after the first try, for what is not there yet: a module, a library, a device.</param>
    /// <param name="retryDelay">How long to wait before each further try; <see langword="null"/> for 100 milliseconds.</param>
    /// <returns>The probe.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static BpfProbe At<T>(
        string program, Func<T, IDisposable> attach, string? name = null, bool isRequired = true, int retries = 0, TimeSpan? retryDelay = null)
        where T : BpfProgram
    {
        ArgumentNullException.ThrowIfNull(attach);
        return new BpfProbe(
            program,
            value => value is T typed
                ? attach(typed)
                : throw new InvalidCastException($"Program '{program}' is in section '{value.Section}': a {value.GetType().Name}, not a {typeof(T).Name}."),
            name,
            isRequired,
            retries,
            retryDelay);
    }

    /// <summary>The program's C name. Several probes may attach one program.</summary>
    public string Program { get; }

    /// <summary>What the probe is called in reports.</summary>
    public string Name { get; }

    /// <summary>Whether the set cannot do without it.</summary>
    public bool IsRequired { get; }

    /// <summary>How often it is tried again after the first try.</summary>
    public int Retries { get; }

    /// <summary>How long to wait before each further try.</summary>
    public TimeSpan RetryDelay { get; }

    internal IDisposable Attach(BpfProgram program) =>
        _attach(program) ?? throw new InvalidOperationException($"The function that attaches probe '{Name}' returned nothing.");

    /// <inheritdoc/>
    public override string ToString() => Name == Program ? $"probe '{Name}'" : $"probe '{Name}' of program '{Program}'";
}
