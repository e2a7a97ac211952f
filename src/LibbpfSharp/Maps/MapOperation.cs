using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Operations on a loaded map that the classes share, and their failures, out of line of the operations.</summary>
/// <remarks>Keys and values are the callers' to pin; each has the size of the map's, which the classes check when they are made.</remarks>
internal static unsafe class MapOperation
{
    /// <summary>Looks an entry up; <see langword="false"/> when there is none.</summary>
    public static bool TryRead(BpfMap map, void* key, void* value, BpfElementFlags flags = BpfElementFlags.Any)
    {
        using HandleUse use = map.Use(out int fd);
        int result = flags == BpfElementFlags.Any
            ? Libbpf.bpf_map_lookup_elem(fd, key, value)
            : Libbpf.bpf_map_lookup_elem_flags(fd, key, value, (ulong)flags);
        if (result < 0 && result != -Errno.ENOENT)
            Throw(map, "Looking up in", result);
        return result == 0;
    }

    /// <summary>Looks an entry up and deletes it; <see langword="false"/> when there is none.</summary>
    public static bool TryTake(BpfMap map, void* key, void* value, BpfElementFlags flags = BpfElementFlags.Any)
    {
        using HandleUse use = map.Use(out int fd);
        int result = flags == BpfElementFlags.Any
            ? Libbpf.bpf_map_lookup_and_delete_elem(fd, key, value)
            : Libbpf.bpf_map_lookup_and_delete_elem_flags(fd, key, value, (ulong)flags);
        if (result < 0 && result != -Errno.ENOENT)
            ThrowTake(map, result);
        return result == 0;
    }

    // Done in two steps it could delete a newer value than it returns, so there is no way round on older kernels.
    [DoesNotReturn]
    public static void ThrowTake(BpfMap map, int result) =>
        Throw(map, "Looking up and deleting in", result, -result is Errno.ENOTSUPP or Errno.EOPNOTSUPP or Errno.EINVAL && map.Type is not (BpfMapType.Queue or BpfMapType.Stack)
            ? "For hash tables it needs Linux 5.14." : null);

    /// <summary>Writes an entry; <see langword="false"/> for the one error the caller expects.</summary>
    public static bool TryWrite(BpfMap map, void* key, void* value, ulong flags, int expected = 0)
    {
        using HandleUse use = map.Use(out int fd);
        int result = Libbpf.bpf_map_update_elem(fd, key, value, flags);
        if (result < 0 && -result != expected)
            Throw(map, "Updating", result);
        return result == 0;
    }

    /// <summary>Deletes an entry; <see langword="false"/> when there is none.</summary>
    public static bool Delete(BpfMap map, void* key, int absent = Errno.ENOENT)
    {
        using HandleUse use = map.Use(out int fd);
        int result = Libbpf.bpf_map_delete_elem(fd, key);
        if (result < 0 && result != -Errno.ENOENT && -result != absent)
            Throw(map, "Deleting from", result);
        return result == 0;
    }

    /// <summary>Writes a descriptor where the map takes one; the kernel takes what it stands for. The value may have 4 or 8 bytes.</summary>
    public static void WriteDescriptor(BpfMap map, void* key, int descriptor, ulong flags = Libbpf.BPF_ANY)
    {
        ulong wide = (uint)descriptor;
        uint narrow = (uint)descriptor;
        TryWrite(map, key, map.ValueSize == sizeof(ulong) ? &wide : &narrow, flags);
    }

    /// <summary>Writes a value that may end with the descriptor of a program. The kernel reads as many bytes as the map's value has: 4 without a program, else 8.</summary>
    public static void WriteWithProgram(BpfMap map, void* key, void* value, int* programField, int size, BpfProgram? program)
    {
        if (program is null)
        {
            TryWrite(map, key, value, Libbpf.BPF_ANY);
            return;
        }

        if (map.ValueSize != size)
            throw new ArgumentException($"The value of map '{map.Name}' has {map.ValueSize} bytes; one with a program has {size}.", nameof(program));
        using HandleUse use = program.Use(out int fd);
        *programField = fd;
        TryWrite(map, key, value, Libbpf.BPF_ANY);
    }

    /// <summary>The key after another, or the first.</summary>
    public static bool TryNextKey<TKey>(BpfMap map, bool first, ref TKey key)
        where TKey : unmanaged
    {
        using HandleUse use = map.Use(out int fd);
        TKey next;
        int result;
        fixed (TKey* previous = &key)
            result = Libbpf.bpf_map_get_next_key(fd, first ? null : previous, &next);
        if (result == -Errno.ENOENT)
            return false;
        if (result < 0)
            Throw(map, "Reading the next key of", result);
        key = next;
        return true;
    }

    /// <summary>The keys, one system call each.</summary>
    public static IEnumerable<TKey> Keys<TKey>(BpfMap map)
        where TKey : unmanaged
    {
        TKey key = default;
        for (bool first = true; TryNextKey(map, first, ref key); first = false)
            yield return key;
    }

    public static void CheckIndex(BpfMap map, int index)
    {
        if ((uint)index >= map.Source.Entries)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Map '{map.Name}' has {map.Source.Entries} elements.");
    }

    [DoesNotReturn]
    public static void Throw(BpfMap map, string verb, int result, string? hint = null) =>
        throw new LibbpfException($"{verb} map '{map.Name}' ({map.Type})", -result, hint: hint ?? Hint(map, -result));

    /// <summary>What an error of an operation on a map means; <see langword="null"/> when that is not known.</summary>
    public static string? Hint(BpfMap map, int errno) =>
        errno switch
        {
            Errno.E2BIG when map.Type is BpfMapType.Array or BpfMapType.PerCpuArray => $"The index is not below max_entries, {map.MaxEntries}.",
            Errno.E2BIG => $"The map is full: max_entries is {map.MaxEntries}.",
            Errno.EPERM => "The map is frozen or was made read-only (BPF_F_RDONLY), or the process lacks CAP_BPF.",
            Errno.EINVAL when map.Type is BpfMapType.ArrayOfMaps or BpfMapType.HashOfMaps =>
                $"The inner map differs from what C declares in kind, sizes, flags or, for arrays, entries; Linux 5.15 to 6.1 wants the same BTF too: {nameof(BpfArrayOfMaps.CreateInner)} makes it so.",
            Errno.EINVAL => "The kind of map or its flags do not allow it, or the running kernel is too old for it.",
            _ => Failure.Hint(errno, []),
        };

    [DoesNotReturn]
    public static void ThrowNoKey(BpfMap map) =>
        throw new KeyNotFoundException($"Map '{map.Name}' has no entry for the key.");
}
