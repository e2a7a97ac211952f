namespace LibbpfSharp;

/// <summary>
/// Base of generated skeletons: an embedded BPF object with typed programs, maps and global variables. Its life: Open, configure,
/// <see cref="Load"/>, <see cref="Attach"/>, <see cref="Dispose"/>.
/// </summary>
/// <threadsafety>As <see cref="BpfObject"/>: load, attach and dispose on any thread, one after the other; what is set before load on one thread at a time; global variables are plain memory.</threadsafety>
public abstract class BpfSkeleton : IDisposable
{
    /// <summary>Opens the embedded object; parse only, no privilege needed.</summary>
    /// <param name="image">The object's bytes as 8-byte words, in memory that does not move: static data of the assembly.</param>
    /// <param name="size">How many bytes of <paramref name="image"/> are the object.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="options">How to open it.</param>
    /// <exception cref="LibbpfException">This libbpf cannot read the object.</exception>
    /// <exception cref="LibbpfNotFoundException">libbpf is not installed.</exception>
    protected BpfSkeleton(ReadOnlySpan<ulong> image, int size, string name, BpfObjectOptions? options) =>
        Object = BpfObject.OpenAligned(image, size, name, options);

    /// <summary>The object, for everything that needs names instead of members.</summary>
    public BpfObject Object { get; }

    /// <inheritdoc cref="BpfObject.Load"/>
    public void Load() => Object.Load();

    /// <inheritdoc cref="BpfObject.Attach"/>
    public void Attach() => Object.Attach();

    /// <inheritdoc cref="BpfObject.Detach"/>
    public void Detach() => Object.Detach();

    /// <inheritdoc cref="BpfObject.Dispose"/>
    public void Dispose()
    {
        Object.Dispose();
        GC.SuppressFinalize(this);
    }
}
