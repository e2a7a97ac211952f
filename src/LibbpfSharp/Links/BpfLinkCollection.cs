using System.Collections;
using System.Collections.Concurrent;

namespace LibbpfSharp;

/// <summary>The links that <see cref="BpfObject.Attach"/> made, by the C name of their program or struct_ops map.</summary>
/// <threadsafety>Members may be called from any thread; an enumeration sees the links there were when it began.</threadsafety>
public sealed class BpfLinkCollection : IEnumerable<KeyValuePair<string, BpfLink>>
{
    private readonly BpfObject _object;
    private readonly ConcurrentDictionary<string, BpfLink> _links = new(StringComparer.Ordinal);

    internal BpfLinkCollection(BpfObject owner) => _object = owner;

    /// <summary>How many there are.</summary>
    public int Count => _links.Count;

    /// <summary>The link of a program, or <see langword="null"/> when it is not attached.</summary>
    /// <param name="program">The C name of the program or struct_ops map.</param>
    public BpfLink? this[string program] => _links.GetValueOrDefault(program);

    /// <summary>Hands a link to the object, which from then on detaches it with <see cref="BpfObject.Detach"/> and <see cref="BpfObject.Dispose"/>.</summary>
    /// <param name="program">The C name of the program or struct_ops map it attaches.</param>
    /// <param name="link">The link, for example from a program's Attach method.</param>
    /// <exception cref="ArgumentException">There is a link for that program already.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed; the link stays the caller's.</exception>
    public void Add(string program, BpfLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        _object.ThrowIfDisposed();
        if (!_links.TryAdd(program, link))
            throw new ArgumentException($"There is a link of '{program}' already.", nameof(program));

        // Dispose may have come to an end meanwhile; what is left here would stay attached. Whoever takes the link out has it.
        if (_object.State == BpfObjectState.Disposed && _links.TryRemove(new(program, link)))
            _object.ThrowIfDisposed();
    }

    /// <summary>Detaches the link of a program.</summary>
    /// <param name="program">The C name of the program or struct_ops map.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string program)
    {
        if (!_links.TryRemove(program, out BpfLink? link))
            return false;
        link.Dispose();
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, BpfLink>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, BpfLink>>)_links.ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Clear()
    {
        foreach (string program in _links.Keys)
            Remove(program);
    }
}
