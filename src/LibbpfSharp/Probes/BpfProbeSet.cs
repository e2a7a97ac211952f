using System.Collections;
using System.Runtime.ExceptionServices;

namespace LibbpfSharp;

/// <summary>
/// A declared list of probes of an object, with one start and one stop: either every required probe is attached, or none is. Optional ones
/// that fail are reported. Those who know Go's ebpf-manager will find its Probes here.
/// </summary>
/// <remarks>
/// <para>The set owns its attachments; the object stays the caller's, who disposes it after the set.</para>
/// <para>Programs that no probe names are loaded if the object is loaded here and their <see cref="BpfProgram.AutoLoad"/> is on, and are not attached.</para>
/// </remarks>
/// <threadsafety>Members may be called from any thread; Start and Stop wait for each other. Cancel a Start that retries to stop sooner.</threadsafety>
/// <example>
/// <code>
/// using var probes = new BpfProbeSet(obj)
/// {
///     new BpfProbe("handle_exec"),
///     BpfProbe.At&lt;KprobeProgram&gt;("on_open", kprobe => kprobe.Attach("do_sys_openat2")),
///     BpfProbe.At&lt;UprobeProgram&gt;("on_ssl", uprobe => uprobe.Attach("libssl.so.3", "SSL_write")),
/// };
/// probes.Start();
/// </code>
/// </example>
public sealed class BpfProbeSet : IReadOnlyList<BpfProbe>, IDisposable
{
    private readonly Lock _lock = new();
    private readonly BpfObject _object;
    private readonly List<BpfProbe> _probes = [];
    private volatile IReadOnlyList<BpfProbeResult> _results = [];
    private volatile bool _isStarted;
    private bool _isDisposed;

    /// <summary>An empty set of an object's probes.</summary>
    /// <param name="value">The object, opened or loaded.</param>
    public BpfProbeSet(BpfObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _object = value;
    }

    /// <summary>An empty set of a skeleton's probes.</summary>
    /// <param name="skeleton">The skeleton, opened or loaded.</param>
    public BpfProbeSet(BpfSkeleton skeleton)
        : this((skeleton ?? throw new ArgumentNullException(nameof(skeleton))).Object)
    {
    }

    /// <inheritdoc/>
    public int Count => _probes.Count;

    /// <inheritdoc/>
    public BpfProbe this[int index] => _probes[index];

    /// <summary>Whether the set is started.</summary>
    public bool IsStarted => _isStarted;

    /// <summary>What became of each probe at the last start, in the order they were added; empty before.</summary>
    public IReadOnlyList<BpfProbeResult> Results => _results;

    /// <summary>Adds a probe, to be attached after those added before.</summary>
    /// <param name="probe">The probe.</param>
    /// <exception cref="KeyNotFoundException">The object has no such program; the message lists those it has.</exception>
    /// <exception cref="InvalidOperationException">The set is started.</exception>
    public void Add(BpfProbe probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_isStarted)
                throw new InvalidOperationException("The probes are started: stop them to add one.");
            _ = _object.Programs[probe.Program];
            _probes.Add(probe);
        }
    }

    /// <summary>
    /// Attaches every probe in order, with the retries it asks for; loads the object first if it is not loaded yet. When a required probe
    /// fails, the others are still tried, so that the report is complete, and then all are detached again, the last first.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting for a retry; what was attached is then detached again.</param>
    /// <returns>What became of each probe, in the order they were added: among them optional ones that failed.</returns>
    /// <exception cref="BpfProbeException">A required probe failed; it tells what became of each. Nothing stays attached.</exception>
    /// <exception cref="LibbpfException">The object could not be loaded.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled. Nothing stays attached.</exception>
    /// <exception cref="InvalidOperationException">The set is started already, or a program's <see cref="BpfProgram.AutoLoad"/> is off. Nothing stays attached.</exception>
    /// <exception cref="InvalidCastException">A program is of another class than its probe says. Nothing stays attached.</exception>
    /// <exception cref="ObjectDisposedException">The set or the object is disposed.</exception>
    public IReadOnlyList<BpfProbeResult> Start(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_isStarted)
                throw new InvalidOperationException("The probes are started already.");
            if (!_object.IsLoaded)
                _object.Load();

            var results = new List<BpfProbeResult>(_probes.Count);
            try
            {
                foreach (BpfProbe probe in _probes)
                    results.Add(Attach(probe, cancellationToken));
            }
            catch
            {
                // What ends the start early is what the caller is to see; a detach that fails as well is not what went wrong.
                _ = DetachAll(results);
                throw;
            }

            _results = results;
            if (results.Exists(result => result is { IsAttached: false, Probe.IsRequired: true }))
            {
                throw new BpfProbeException($"Starting the probes of object '{_object.Name}'", results, DetachAll(results));
            }

            _isStarted = true;
            return results;
        }
    }

    /// <summary>Detaches every probe, the last first. All are detached even if one says it cannot be. They can be started again. Does nothing when they are not started.</summary>
    /// <exception cref="LibbpfException">An attachment without a link could not be detached (see <see cref="BpfAttachment.Dispose"/>); of several the first.</exception>
    public void Stop()
    {
        lock (_lock)
        {
            if (!_isStarted)
                return;
            _isStarted = false;
            if (DetachAll(_results) is { } failure)
                ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Stops, for good. Further calls do nothing. The object stays the caller's.</summary>
    /// <exception cref="LibbpfException">As <see cref="Stop"/>.</exception>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            Stop();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<BpfProbe> GetEnumerator() => _probes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private BpfProbeResult Attach(BpfProbe probe, CancellationToken cancellationToken)
    {
        BpfProgram program = _object.Programs[probe.Program];
        for (int attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new BpfProbeResult(probe, attempt, probe.Attach(program), null);
            }
            catch (LibbpfException e)
            {
                if (attempt > probe.Retries)
                    return new BpfProbeResult(probe, attempt, null, e);
            }

            cancellationToken.WaitHandle.WaitOne(probe.RetryDelay);
        }
    }

    // One that cannot be detached must not keep the others attached, whatever it throws; the first exception is the caller's.
    private static Exception? DetachAll(IReadOnlyList<BpfProbeResult> results)
    {
        Exception? first = null;
        for (int i = results.Count - 1; i >= 0; i--)
        {
            try
            {
                results[i].Attachment?.Dispose();
            }
            catch (Exception e)
            {
                first ??= e;
            }
        }

        return first;
    }
}
