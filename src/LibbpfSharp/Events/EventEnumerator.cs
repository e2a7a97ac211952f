namespace LibbpfSharp;

/// <summary>Takes copies of records from a reader, some at a time, and hands them out one by one, waiting when there are none.</summary>
/// <remarks>Written by hand: a compiler's async iterator goes through its state machine and a promise for each record, which is most of what such a record costs.</remarks>
internal abstract class EventEnumerator<T>(CancellationToken cancellationToken) : IAsyncEnumerator<T>
    where T : unmanaged
{
    private EventReader? _reader;
    private EventWaiter? _waiter;
    private T[] _records = [];
    private nuint _bytes;
    private int _count;
    private int _index;
    private bool _disposed;
    private IDisposable? _owned;

    public T Current => _records[_index];

    public ValueTask<bool> MoveNextAsync() => ++_index < _count ? new ValueTask<bool>(true) : RefillAsync();

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        _count = 0;
        _waiter?.Dispose();
        _reader?.Dispose();
        _owned?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Disposes something with this.</summary>
    public void Own(IDisposable owned) => _owned = owned;

    /// <summary>Makes the reader, which hands its records to <see cref="Add"/>.</summary>
    /// <param name="records">How many records it takes at once, at most.</param>
    /// <param name="bytes">In how many bytes of a ring no more than those start.</param>
    protected abstract EventReader Open(out int records, out nuint bytes);

    protected void Add(in T record) => _records[_count++] = record;

    private async ValueTask<bool> RefillAsync()
    {
        if (_disposed)
            return false;
        if (_reader is null)
        {
            _reader = Open(out int records, out _bytes);
            _records = new T[records];
            _waiter = new EventWaiter(_reader);
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _index = _count = 0;
            _reader.Consume(_bytes);
            if (_count > 0)
                return true;
            await _waiter!.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
