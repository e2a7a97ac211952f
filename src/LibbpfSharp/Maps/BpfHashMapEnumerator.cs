using System.Buffers;
using System.Collections;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Enumerates a <see cref="BpfHashMap{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The map's key.</typeparam>
/// <typeparam name="TValue">The map's value.</typeparam>
/// <threadsafety>One thread at a time. It is a value: do not copy one that is in use.</threadsafety>
public unsafe struct BpfHashMapEnumerator<TKey, TValue> : IEnumerator<KeyValuePair<TKey, TValue>>
    where TKey : unmanaged
    where TValue : unmanaged
{
    // A bucket is returned whole or not at all, so a batch must hold the fullest one; hash tables rarely have more than a few in one.
    private const int FirstBatch = 4096;

    private readonly BpfMap _map;
    private readonly MapSource _source;
    private TKey[] _keys;
    private TValue[] _values;
    private ulong _cursor;
    private int _count;
    private int _index;
    private State _state;

    internal BpfHashMapEnumerator(BpfMap map, MapSource source, int firstBatch = FirstBatch)
    {
        _map = map;
        _source = source;
        using (source.Use(out _))
        {
        }

        int batch = (int)Math.Min(map.MaxEntries, (uint)firstBatch);
        _keys = ArrayPool<TKey>.Shared.Rent(batch);
        _values = ArrayPool<TValue>.Shared.Rent(batch);
        _index = -1;

        // The cursor of a table that grows is not a bucket's number, and may not fit in here.
        if (map.Type == BpfMapType.ResizableHash)
            _state = State.SingleKeys;
    }

    private enum State
    {
        First,
        Batches,
        LastBatch,
        SingleKeys,
        End,
    }

    /// <inheritdoc/>
    public readonly KeyValuePair<TKey, TValue> Current => new(_keys[_index], _values[_index]);

    readonly object IEnumerator.Current => Current;

    /// <inheritdoc/>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="ObjectDisposedException">The object was disposed meanwhile.</exception>
    public bool MoveNext()
    {
        if (++_index < _count)
            return true;
        return Refill();
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _state = _map.Type == BpfMapType.ResizableHash ? State.SingleKeys : State.First;
        _cursor = 0;
        _count = 0;
        _index = -1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_keys is null)
            return;
        ArrayPool<TKey>.Shared.Return(_keys);
        ArrayPool<TValue>.Shared.Return(_values);
        _keys = null!;
        _values = null!;
        _state = State.End;
        _count = 0;
    }

    private bool Refill()
    {
        while (true)
        {
            switch (_state)
            {
                case State.First or State.Batches:
                    ReadBatch();
                    break;
                case State.SingleKeys:
                    ReadNextKey();
                    break;
                default:
                    _index = _count = 0;
                    _state = State.End;
                    return false;
            }

            _index = 0;
            if (_count > 0)
                return true;
        }
    }

    private void ReadBatch()
    {
        using HandleUse use = _source.Use(out int fd);
        uint count = (uint)Math.Min(_keys.Length, _values.Length);
        int result;
        // The kernel keeps a 4-byte bucket number in the cursor (hashtab.c, __htab_map_lookup_and_delete_batch).
        fixed (ulong* cursor = &_cursor)
        fixed (TKey* keys = _keys)
        fixed (TValue* values = _values)
            result = Libbpf.bpf_map_lookup_batch(fd, _state == State.First ? null : cursor, cursor, keys, values, &count, null);

        switch (-result)
        {
            case 0:
                _count = (int)count;
                _state = State.Batches;
                return;
            case Errno.ENOENT:
                // The end of the map; the count is that of the last, partial batch.
                _count = (int)count;
                _state = State.LastBatch;
                return;
            case Errno.ENOSPC:
                // A bucket with more entries than the batch holds; nothing was read.
                _count = 0;
                Grow();
                return;
            case Errno.EINVAL or Errno.ENOTSUPP or Errno.EOPNOTSUPP when _state == State.First:
                _count = 0;
                _state = State.SingleKeys;
                return;
            default:
                MapOperation.Throw(_map, "Reading a batch of", result);
                return;
        }
    }

    // Before Linux 5.6. The previous key stays in the buffer; when it was deleted meanwhile, the kernel starts over.
    private void ReadNextKey()
    {
        using HandleUse use = _source.Use(out int fd);
        fixed (TKey* keys = _keys)
        fixed (TValue* values = _values)
        {
            TKey next;
            do
            {
                int result = Libbpf.bpf_map_get_next_key(fd, _cursor == 0 ? null : keys, &next);
                if (result == -Errno.ENOENT)
                {
                    _count = 0;
                    _state = State.End;
                    return;
                }

                if (result < 0)
                    MapOperation.Throw(_map, "Reading the next key of", result);
                keys[0] = next;
                _cursor = 1;
                result = Libbpf.bpf_map_lookup_elem(fd, keys, values);
                if (result == 0)
                {
                    _count = 1;
                    return;
                }

                if (result != -Errno.ENOENT)
                    MapOperation.Throw(_map, "Looking up in", result);
            }
            while (true);
        }
    }

    private void Grow()
    {
        int size = checked(Math.Min(_keys.Length, _values.Length) * 2);
        ArrayPool<TKey>.Shared.Return(_keys);
        _keys = ArrayPool<TKey>.Shared.Rent(size);
        ArrayPool<TValue>.Shared.Return(_values);
        _values = ArrayPool<TValue>.Shared.Rent(size);
    }
}
