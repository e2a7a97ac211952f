using System.Buffers;

namespace LibbpfSharp;

/// <summary>Reads all entries of a map in batches, into rented buffers that grow when a bucket does not fit.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed unsafe class BatchReader<TKey, TValue> : IDisposable
    where TKey : unmanaged
    where TValue : unmanaged
{
    private readonly BpfMap _map;
    private readonly bool _isPerCpu;
    private BpfMapCursor _cursor;
    private int _room;

    public BatchReader(BpfMap map, bool isPerCpu, int room = 256)
    {
        _map = map;
        _isPerCpu = isPerCpu;
        _room = (int)Math.Min(map.MaxEntries, (uint)room);
        Keys = ArrayPool<TKey>.Shared.Rent(_room);
        Values = ArrayPool<TValue>.Shared.Rent(_room * ValuesPerKey);
    }

    public TKey[] Keys { get; private set; }

    public TValue[] Values { get; private set; }

    public int ValuesPerKey => _isPerCpu ? PerCpuValues.CpuCount : 1;

    /// <summary>False when the kernel has no batches for this kind of map, which the first <see cref="TryRead"/> finds out.</summary>
    public bool IsSupported { get; private set; } = true;

    /// <summary>Reads the next batch into <see cref="Keys"/> and <see cref="Values"/>.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryRead(out int count)
    {
        while (true)
        {
            bool isFirst = !_cursor.IsStarted;
            int error = Read(out count);
            switch (error)
            {
                case 0:
                    return count > 0;
                case Errno.ENOSPC:
                    Grow();
                    break;
                case Errno.EINTR:
                    break;
                default:
                    if (!isFirst || !MapBatch.MayBeUnsupported(error))
                        MapBatch.ThrowRead(_map, error, _room, remove: false);
                    IsSupported = false;
                    return false;
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<TKey>.Shared.Return(Keys);
        ArrayPool<TValue>.Shared.Return(Values);
        Keys = [];
        Values = [];
    }

    private int Read(out int count)
    {
        if (_isPerCpu)
            return PerCpuValues.TryReadBatch(_map, ref _cursor, Keys.AsSpan(0, _room), Values.AsSpan(0, _room * ValuesPerKey), remove: false, out count);
        fixed (TKey* keys = Keys)
        fixed (TValue* values = Values)
            return MapBatch.TryRead(_map, ref _cursor, keys, values, _room, remove: false, BpfElementFlags.Any, out count);
    }

    private void Grow()
    {
        _room = checked(_room * 2);
        ArrayPool<TKey>.Shared.Return(Keys);
        Keys = ArrayPool<TKey>.Shared.Rent(_room);
        ArrayPool<TValue>.Shared.Return(Values);
        Values = ArrayPool<TValue>.Shared.Rent(_room * ValuesPerKey);
    }
}
