using System.Collections;

namespace LibbpfSharp;

/// <summary>The links that <see cref="BpfObject.Attach"/> made, by the C name of their program.</summary>
/// <threadsafety>Change it (attach, detach) on one thread at a time.</threadsafety>
public sealed class BpfLinkCollection : IEnumerable<KeyValuePair<string, BpfLink>>
{
    private readonly BpfObject _object;
    private readonly Dictionary<string, BpfLink> _links = new(StringComparer.Ordinal);

    internal BpfLinkCollection(BpfObject owner) => _object = owner;

    /// <summary>How many there are.</summary>
    public int Count => _links.Count;

    /// <summary>The link of a program, or <see langword="null"/> when it is not attached.</summary>
    /// <param name="program">The program's C name.</param>
    public BpfLink? this[string program] => _links.GetValueOrDefault(program);

    /// <summary>Hands a link to the object, which from then on detaches it with <see cref="BpfObject.Detach"/> and <see cref="BpfObject.Dispose"/>.</summary>
    /// <param name="program">The C name of the program it attaches.</param>
    /// <param name="link">The link, for example from a program's Attach method.</param>
    /// <exception cref="ArgumentException">There is a link for that program already.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed; the link stays the caller's.</exception>
    public void Add(string program, BpfLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        _object.ThrowIfDisposed();
        _links.Add(program, link);
    }

    /// <summary>Detaches the link of a program.</summary>
    /// <param name="program">The program's C name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string program)
    {
        if (!_links.Remove(program, out BpfLink? link))
            return false;
        link.Dispose();
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, BpfLink>> GetEnumerator() => _links.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Clear()
    {
        foreach (BpfLink link in _links.Values)
            link.Dispose();
        _links.Clear();
    }
}
