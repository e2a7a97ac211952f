using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>How <see cref="BpfMap.Create{TMap}"/> makes a map (<c>struct bpf_map_create_opts</c>).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed unsafe record BpfMapOptions
{
    /// <summary>The kind, where the class is for several: <see cref="BpfMapType.LruHash"/>. Default: <see langword="null"/>, the class's first.</summary>
    public BpfMapType? Type { get; init; }

    /// <summary>Flags, <c>BPF_F_…</c> of linux/bpf.h. Those that the kind of map requires need not be given.</summary>
    public uint Flags { get; init; }

    /// <summary>What the kind of map makes of it (<c>map_extra</c>): a bloom filter's number of hash functions, an arena's address. Linux 5.16.</summary>
    public ulong Extra { get; init; }

    /// <summary>The memory node to allocate the map on; <see langword="null"/> for any (BPF_F_NUMA_NODE). Linux 4.14.</summary>
    public uint? NumaNode { get; init; }

    /// <summary>What the maps in a map of maps look like; required for those.</summary>
    public BpfInnerMap? InnerMap { get; init; }

    /// <summary>The BTF that has the types of key and value, a descriptor of it; it stays the caller's. Required for storages and for values with a <c>bpf_spin_lock</c>. Linux 4.18.</summary>
    public SafeHandle? Btf { get; init; }

    /// <summary>The key's type in that BTF.</summary>
    public uint BtfKeyTypeId { get; init; }

    /// <summary>The value's type in that BTF.</summary>
    public uint BtfValueTypeId { get; init; }

    /// <summary>The permission to make the map inside a user namespace; it stays the caller's. Linux 6.9, libbpf 1.4.</summary>
    public BpfToken? Token { get; init; }

    internal uint AllFlags => Flags | (NumaNode is null ? 0 : Libbpf.BPF_F_NUMA_NODE) | (Token is null ? 0 : Libbpf.BPF_F_TOKEN_FD);

    internal MapSource Create(string name, in BpfInnerMap shape)
    {
        string operation = $"Creating map '{name}' ({shape.Type}, keys of {shape.KeySize} and values of {shape.ValueSize} bytes, {shape.MaxEntries} entries, flags 0x{shape.Flags:x})";
        using var messages = LibbpfMessages.Collect();
        using Descriptor? inner = InnerMap?.Create($"Creating an inner map for '{name}' ({InnerMap})", messages);
        using var btf = new HandleUse(Btf ?? new Descriptor(0, ownsHandle: false));
        using var token = new HandleUse(Token?.Handle ?? new Descriptor(0, ownsHandle: false));
        var options = new bpf_map_create_opts
        {
            sz = (nuint)sizeof(bpf_map_create_opts),
            map_flags = shape.Flags,
            map_extra = Extra,
            numa_node = NumaNode ?? 0,
            inner_map_fd = inner is null ? 0 : (uint)inner.Value,
            btf_fd = Btf is null ? 0 : (uint)Btf.DangerousGetHandle(),
            btf_key_type_id = BtfKeyTypeId,
            btf_value_type_id = BtfValueTypeId,
            token_fd = Token is null ? 0 : (uint)Token.FileDescriptor,
        };
        int fd;
        MemoryLimit.Raise();
        fixed (byte* nativeName = NativeText.Encode(name))
            fd = Libbpf.bpf_map_create((bpf_map_type)shape.Type, nativeName, shape.KeySize, shape.ValueSize, shape.MaxEntries, &options);
        if (fd < 0)
            Failure.Throw(operation, -fd, messages, Hint(-fd, name, shape));
        var descriptor = new Descriptor(fd);
        try
        {
            return new MapSource(descriptor, BpfMapInfo.Read(fd, name), null);
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }

    private static string? Hint(int errno, string name, in BpfInnerMap shape)
    {
        if (errno == Errno.E2BIG)
            return "It is larger than the kernel allows.";
        if (errno is not (Errno.EINVAL or Errno.ENOTSUPP))
            return null;
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.')))
            return "A map's name has letters, digits, '_' and '.' only.";
        return shape.Type switch
        {
            BpfMapType.RingBuffer or BpfMapType.UserRingBuffer when !uint.IsPow2(shape.MaxEntries) || shape.MaxEntries < Environment.SystemPageSize =>
                $"A ring buffer has a power of two of bytes, at least a page ({Environment.SystemPageSize}).",
            BpfMapType.ArrayOfMaps or BpfMapType.HashOfMaps => $"A map of maps needs {nameof(InnerMap)}.",
            BpfMapType.SocketStorage or BpfMapType.TaskStorage or BpfMapType.InodeStorage or BpfMapType.CgroupStorage => $"A storage needs {nameof(Btf)} and the ids of its types, and 0 entries.",
            _ when shape.MaxEntries == 0 => "It needs a number of entries.",
            _ => "The running kernel has no such kind of map, or none with these sizes and flags.",
        };
    }
}
