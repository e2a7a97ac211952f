using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Batch calls on a loaded map (bpf_map_lookup_batch and the like), which the classes share.</summary>
/// <remarks>Keys and values are the callers' to pin; each has the size of the map's, which the classes check when they are made.</remarks>
internal static unsafe class MapBatch
{
    /// <summary>A batch for <see cref="ReadRange"/>: its keys are on the stack.</summary>
    private const int RangeBatch = 512;

    /// <summary>Whether an error of a batch call can mean that the kernel has none for this kind of map: EINVAL before Linux 5.6.</summary>
    public static bool MayBeUnsupported(int error) => error is Errno.ENOTSUPP or Errno.EOPNOTSUPP or Errno.EINVAL;

    /// <summary>Reads, and with <paramref name="remove"/> deletes, the next entries.</summary>
    /// <returns>How many; 0 at the end.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    public static int Read(BpfMap map, ref BpfMapCursor cursor, void* keys, void* values, int room, bool remove, BpfElementFlags flags)
    {
        int error = TryRead(map, ref cursor, keys, values, room, remove, flags, out int count);
        if (error != 0)
            ThrowRead(map, error, room, remove);
        return count;
    }

    /// <summary>As <see cref="Read"/>, but returns the error.</summary>
    public static int TryRead(BpfMap map, ref BpfMapCursor cursor, void* keys, void* values, int room, bool remove, BpfElementFlags flags, out int count)
    {
        count = 0;
        if (room == 0)
            throw new ArgumentException("There is no room for an entry.", nameof(keys));
        if (cursor.IsAtEnd)
            return 0;

        // Its cursor is a key, not a bucket's number.
        if (map.Type == BpfMapType.ResizableHash && map.KeySize > BpfMapCursor.Capacity)
            throw new LibbpfException($"Reading a batch of map '{map.Name}' ({map.Type})", Errno.EINVAL, hint: $"Keys of more than {BpfMapCursor.Capacity} bytes are read one by one: use foreach.");
        using HandleUse use = map.Use(out int fd);
        var options = new bpf_map_batch_opts { sz = (nuint)sizeof(bpf_map_batch_opts), elem_flags = (ulong)flags };
        uint found = (uint)room;
        int result;
        fixed (byte* position = &cursor.Position)
        {
            byte* start = cursor.IsStarted ? position : null;
            result = remove
                ? Libbpf.bpf_map_lookup_and_delete_batch(fd, start, position, keys, values, &found, &options)
                : Libbpf.bpf_map_lookup_batch(fd, start, position, keys, values, &found, &options);
        }

        // The end is ENOENT, and the count that of the last, partial batch. EINTR is a key that went while the kernel was at it,
        // again and again; what it had before that counts (generic_map_lookup_batch before Linux 6.14).
        if (result == -Errno.ENOENT)
            cursor.IsAtEnd = true;
        else if (result != 0 && !(result == -Errno.EINTR && found > 0))
            return -result;
        cursor.IsStarted = true;
        count = (int)found;
        return 0;
    }

    /// <summary>Writes entries, one by one where the kernel has no batches for the kind of map.</summary>
    /// <exception cref="BpfBatchException">A system call failed.</exception>
    public static void Write(BpfMap map, byte* keys, int keySize, byte* values, int valueSize, int count, BpfElementFlags flags)
    {
        if (count == 0)
            return;
        using HandleUse use = map.Use(out int fd);
        var options = new bpf_map_batch_opts { sz = (nuint)sizeof(bpf_map_batch_opts), elem_flags = (ulong)flags };
        uint written = (uint)count;
        int result = Libbpf.bpf_map_update_batch(fd, keys, values, &written, &options);
        if (result == 0)
            return;

        // Refused as a whole, the count stays as it was.
        int done = written == count ? 0 : (int)written;
        if (done == 0 && MayBeUnsupported(-result))
        {
            do
                result = Libbpf.bpf_map_update_elem(fd, keys + (long)done * keySize, values + (long)done * valueSize, (ulong)flags);
            while (result == 0 && ++done < count);
        }

        if (result < 0)
            ThrowPartial(map, "Writing a batch to", -result, done, count);
    }

    /// <summary>Deletes entries and passes over keys that have none; one by one where the kernel has no batches for the kind of map.</summary>
    /// <returns>How many entries there were.</returns>
    /// <exception cref="BpfBatchException">A system call failed.</exception>
    public static int Remove(BpfMap map, byte* keys, int keySize, int count)
    {
        using HandleUse use = map.Use(out int fd);
        bool inBatches = true;
        int removed = 0;
        for (int at = 0; at < count;)
        {
            byte* first = keys + (long)at * keySize;
            uint done = (uint)(count - at);
            int result = inBatches ? Libbpf.bpf_map_delete_batch(fd, first, &done, null) : Libbpf.bpf_map_delete_elem(fd, first);
            if (!inBatches)
                done = result == 0 ? 1u : 0;
            else if (result < 0 && done == count - at)
                done = 0;
            removed += (int)done;
            at += (int)done;
            if (result == -Errno.ENOENT)
                at++;
            else if (result < 0 && inBatches && at == 0 && MayBeUnsupported(-result))
                inBatches = false;
            else if (result < 0)
                ThrowPartial(map, "Deleting a batch from", -result, at, count);
        }

        return removed;
    }

    /// <summary>Reads elements of an array that follow each other, one by one where the kernel has no batches for the kind of map.</summary>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    public static void ReadRange(BpfMap map, int start, byte* values, int valueSize, int count)
    {
        using HandleUse use = map.Use(out int fd);
        uint* keys = stackalloc uint[RangeBatch];
        while (count > 0)
        {
            uint previous = (uint)start - 1, last, read = (uint)Math.Min(count, RangeBatch);
            int result = Libbpf.bpf_map_lookup_batch(fd, start == 0 ? null : &previous, &last, keys, values, &read, null);
            if (result < 0 && MayBeUnsupported(-result))
            {
                result = Libbpf.bpf_map_lookup_elem(fd, &start, values);
                read = 1;
            }

            if (result < 0 || read == 0)
                MapOperation.Throw(map, $"Reading elements from {start} on of", result);
            start += (int)read;
            count -= (int)read;
            values += (long)read * valueSize;
        }
    }

    /// <summary>Writes elements of an array that follow each other.</summary>
    /// <exception cref="BpfBatchException">A system call failed.</exception>
    public static void WriteRange(BpfMap map, int start, byte* values, int valueSize, int count)
    {
        int* keys = stackalloc int[RangeBatch];
        while (count > 0)
        {
            int size = Math.Min(count, RangeBatch);
            for (int i = 0; i < size; i++)
                keys[i] = start + i;
            Write(map, (byte*)keys, sizeof(int), values, valueSize, size, BpfElementFlags.Any);
            start += size;
            count -= size;
            values += (long)size * valueSize;
        }
    }

    public static void CheckRange(BpfMap map, int start, int count)
    {
        if (start < 0 || (uint)start + (uint)count > map.Source.Entries)
            throw new ArgumentOutOfRangeException(nameof(start), start, $"Map '{map.Name}' has {map.MaxEntries} elements; {count} from {start} on are not among them.");
    }

    public static void CheckLengths(int keys, int values, [CallerArgumentExpression(nameof(values))] string parameter = "")
    {
        if (keys != values)
            throw new ArgumentException($"There are {keys} keys and room for, or values of, {values}.", parameter);
    }

    [DoesNotReturn]
    public static void ThrowRead(BpfMap map, int error, int room, bool remove)
    {
        string operation = remove ? "Reading and deleting a batch of" : "Reading a batch of";
        string? hint = error switch
        {
            Errno.ENOSPC => $"A bucket of the hash table holds more than {room} entries, and the kernel hands over whole buckets: give more room. Nothing was read.",
            Errno.EINTR => "An element is empty, or keys went faster than the kernel could follow; before Linux 6.14 it stops there. Read one by one.",
            _ when MayBeUnsupported(error) => $"Reading in batches{(remove ? " with deleting" : "")} needs {Since(map.Type, remove)}.",
            _ => null,
        };
        MapOperation.Throw(map, operation, -error, hint);
    }

    [DoesNotReturn]
    private static void ThrowPartial(BpfMap map, string verb, int error, int done, int count) =>
        throw new BpfBatchException($"{verb} map '{map.Name}' ({map.Type})", error, done, count, MapOperation.Hint(map, error));

    private static string Since(BpfMapType type, bool remove) => type switch
    {
        BpfMapType.Hash or BpfMapType.LruHash or BpfMapType.PerCpuHash or BpfMapType.LruPerCpuHash => "Linux 5.6",
        BpfMapType.HashOfMaps => "Linux 5.19",
        BpfMapType.ResizableHash => "Linux 7.2",
        _ when remove => "a hash table",
        BpfMapType.Array => "Linux 5.6",
        BpfMapType.PerCpuArray or BpfMapType.LpmTrie => "Linux 5.13",
        BpfMapType.ArrayOfMaps => "Linux 5.19",
        _ => "a kind of map that the kernel has batches for",
    };
}
