using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Lends the descriptors of several maps for the time of a call; none of their owners can close one meanwhile.</summary>
internal readonly ref struct LentDescriptors : IDisposable
{
    private readonly ReadOnlySpan<BpfMap> _maps;

    public LentDescriptors(ReadOnlySpan<BpfMap> maps)
    {
        _maps = maps;
        Values = new int[maps.Length];
        for (int i = 0; i < maps.Length; i++)
        {
            bool added = false;
            try
            {
                ArgumentNullException.ThrowIfNull(maps[i]);
                maps[i].Owner.DangerousAddRef(ref added);
                using HandleUse use = maps[i].Use(out Values[i]);
            }
            catch
            {
                Release(added ? i + 1 : i);
                throw;
            }
        }
    }

    public int[] Values { get; }

    public void Dispose() => Release(_maps.Length);

    private void Release(int count)
    {
        for (int i = 0; i < count; i++)
            _maps[i].Owner.DangerousRelease();
    }
}
