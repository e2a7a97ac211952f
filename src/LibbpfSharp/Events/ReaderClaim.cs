namespace LibbpfSharp;

/// <summary>
/// The right to read a map's records, of which this process gives out one at a time. Two readers of a ring buffer would free each other's
/// unread records to the producers, and read lengths where there are bytes of a later record.
/// </summary>
internal sealed class ReaderClaim : IDisposable
{
    private static readonly HashSet<uint> Claimed = [];
    private readonly uint _id;
    private bool _claimed;

    public ReaderClaim(BpfMap map)
    {
        _id = map.GetInfo().Id;
        lock (Claimed)
        {
            if (!Claimed.Add(_id))
                throw new InvalidOperationException($"Map '{map.Name}' has a reader in this process already (or a stream, which is one): dispose it before you make another.");
            _claimed = true;
        }
    }

    // A reader that nobody disposed is read by nobody any more.
    ~ReaderClaim() => Release();

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        lock (Claimed)
        {
            if (_claimed)
                Claimed.Remove(_id);
            _claimed = false;
        }
    }
}
