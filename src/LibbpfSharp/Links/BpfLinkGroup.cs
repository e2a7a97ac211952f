using System.Collections;

namespace LibbpfSharp;

/// <summary>Several links that attach and detach together.</summary>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public sealed class BpfLinkGroup : IReadOnlyList<BpfLink>, IDisposable
{
    private readonly List<BpfLink> _links;

    internal BpfLinkGroup(List<BpfLink> links) => _links = links;

    /// <inheritdoc/>
    public int Count => _links.Count;

    /// <inheritdoc/>
    public BpfLink this[int index] => _links[index];

    /// <summary>Detaches all. Further calls do nothing.</summary>
    public void Dispose() => _links.ForEach(link => link.Dispose());

    /// <inheritdoc/>
    public IEnumerator<BpfLink> GetEnumerator() => _links.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
