namespace LibbpfSharp;

/// <summary>Records as an asynchronous stream: each enumeration has a reader of its own, and ends with either token.</summary>
internal sealed class EventStream<T>(Func<CancellationToken, EventEnumerator<T>> enumerate, CancellationToken cancellationToken) : IAsyncEnumerable<T>
    where T : unmanaged
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken second = default)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == second)
            return enumerate(second);
        if (!second.CanBeCanceled)
            return enumerate(cancellationToken);
        var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, second);
        EventEnumerator<T> enumerator = enumerate(either.Token);
        enumerator.Own(either);
        return enumerator;
    }
}
