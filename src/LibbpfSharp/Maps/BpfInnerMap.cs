using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What the inner maps of a map of maps look like, for those whose C definition does not say (<see cref="BpfArrayOfMaps.SetInnerMap(in BpfInnerMap)"/>).</summary>
/// <param name="Type">The kind of the inner maps.</param>
/// <param name="KeySize">Bytes of a key.</param>
/// <param name="ValueSize">Bytes of a value.</param>
/// <param name="MaxEntries">The number of entries. Kinds that programs access without a call (arrays) must have exactly that many, unless <paramref name="Flags"/> have BPF_F_INNER_MAP (Linux 5.10).</param>
/// <param name="Flags">Flags, <c>BPF_F_…</c> of linux/bpf.h; the inner maps must have the same.</param>
public readonly record struct BpfInnerMap(BpfMapType Type, uint KeySize, uint ValueSize, uint MaxEntries, uint Flags = 0)
{
    /// <summary>Tells libbpf, which makes the outer map with a map of this shape at load.</summary>
    internal unsafe void Set(BpfMap outer)
    {
        outer.Object.ThrowIfLoaded($"set the inner map of '{outer.Name}'");
        using var messages = LibbpfMessages.Collect();
        Set(outer, Create($"Creating an inner map for '{outer.Name}' ({this})", messages), messages);
    }

    /// <summary>A map of this shape, which the kernel compares others with.</summary>
    internal unsafe Descriptor Create(string operation, LibbpfMessages messages)
    {
        MemoryLimit.Raise();
        var options = new bpf_map_create_opts { sz = (nuint)sizeof(bpf_map_create_opts), map_flags = Flags };
        int fd = Libbpf.bpf_map_create((bpf_map_type)Type, null, KeySize, ValueSize, MaxEntries, &options);
        return new Descriptor(Failure.Check(fd, operation, messages));
    }

    /// <summary>The same, with the shape of a loaded map.</summary>
    internal static unsafe void Set(BpfMap outer, BpfMap inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        outer.Object.ThrowIfLoaded($"set the inner map of '{outer.Name}'");
        using HandleUse use = inner.Use(out int fd);
        using var messages = LibbpfMessages.Collect();
        Set(outer, Descriptor.Duplicate(fd), messages);
    }

    /// <summary>
    /// A map to put into another. Linux 5.15 to 6.1 tells a map whose value is a struct of its BTF from one without BTF (bpf_map_meta_equal
    /// compares timer_off, which is ENOENT for the one and EINVAL for the other), so it is made with the BTF that libbpf made the shape with.
    /// </summary>
    internal static TMap CreateFor<TMap>(BpfMap outer, string name, uint maxEntries, BpfMapOptions? options)
        where TMap : BpfMap, IBpfMap<TMap>
    {
        using HandleUse use = outer.Use(out _);
        options ??= new BpfMapOptions();
        if (options.Btf is not null || outer.Source.InnerValueTypeId == 0 || outer.Object.BtfFileDescriptor is not { } fd)
            return BpfMap.Create<TMap>(name, maxEntries, options);
        using var btf = new Descriptor(fd, ownsHandle: false);
        try
        {
            return BpfMap.Create<TMap>(name, maxEntries, options with
            {
                Btf = btf, BtfKeyTypeId = outer.Source.InnerKeyTypeId, BtfValueTypeId = outer.Source.InnerValueTypeId,
            });
        }
        catch (LibbpfException e) when (e.Errno is Errno.EINVAL or Errno.ENOTSUPP)
        {
            // A kind that takes no BTF: libbpf, too, tries again without (bpf_object__create_map).
            return BpfMap.Create<TMap>(name, maxEntries, options);
        }
    }

    private static unsafe void Set(BpfMap outer, Descriptor shape, LibbpfMessages messages)
    {
        // libbpf keeps the number, not the descriptor, and uses it at load.
        int result = Libbpf.bpf_map__set_inner_map_fd(outer.Pointer, shape.Value);
        if (result < 0)
        {
            shape.Dispose();
            Failure.Throw($"Setting the inner map of '{outer.Name}'", -result, messages, result == -Errno.EINVAL ? "It was set already." : null);
        }

        outer.KeepUntilLoaded(shape);
    }
}
