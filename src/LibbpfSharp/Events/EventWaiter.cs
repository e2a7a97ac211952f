using System.Threading.Tasks.Sources;

namespace LibbpfSharp;

/// <summary>
/// Awaits a reader's next record. .NET can await sockets but not any descriptor, so a thread of its own blocks in epoll_wait(2) in its
/// place, only while somebody awaits. One wait at a time; nothing is allocated per wait.
/// </summary>
internal sealed class EventWaiter : IValueTaskSource, IDisposable
{
    private readonly EventReader _reader;
    private readonly SemaphoreSlim _requests = new(0);
    private ManualResetValueTaskSourceCore<bool> _wait = new() { RunContinuationsAsynchronously = true };
    private volatile bool _stopped;

    public EventWaiter(EventReader reader)
    {
        _reader = reader;
        new Thread(Serve) { IsBackground = true, Name = "LibbpfSharp events" }.Start();
    }

    /// <summary>Completes when there is something to read, or the token is cancelled.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static reader => ((EventReader)reader!).Wake(), _reader))
        {
            _wait.Reset();
            _requests.Release();
            await new ValueTask(this, _wait.Version).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the thread. Not to be called while a wait is under way.</summary>
    public void Dispose()
    {
        _stopped = true;
        _requests.Release();
    }

    void IValueTaskSource.GetResult(short token) => _wait.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _wait.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wait.OnCompleted(continuation, state, token, flags);

    private void Serve()
    {
        while (true)
        {
            _requests.Wait();
            if (_stopped)
                break;
            try
            {
                _reader.WaitForRecords();
                _wait.SetResult(true);
            }
            catch (Exception e)
            {
                // It is the awaiting caller's.
                _wait.SetException(e);
            }
        }

        _requests.Dispose();
    }
}
