using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What the kernel tells of a map (<c>struct bpf_map_info</c>), as of one moment.</summary>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed unsafe record BpfMapInfo
{
    /// <summary>The map's number in the system.</summary>
    public required uint Id { get; init; }

    /// <summary>Its kind.</summary>
    public required BpfMapType Type { get; init; }

    /// <summary>Its name, cut to 15 characters. Linux 4.15.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes of a key.</summary>
    public required uint KeySize { get; init; }

    /// <summary>Bytes of a value, of one CPU's for per-CPU maps.</summary>
    public required uint ValueSize { get; init; }

    /// <summary>The number of entries, or what the kind of map makes of it.</summary>
    public required uint MaxEntries { get; init; }

    /// <summary>Its flags, <c>BPF_F_…</c> of linux/bpf.h.</summary>
    public required uint Flags { get; init; }

    /// <summary>What the kind of map makes of it (<c>map_extra</c>). Linux 5.16.</summary>
    public required ulong Extra { get; init; }

    /// <summary>The network device it is offloaded to, 0 for none. Linux 4.16.</summary>
    public required uint InterfaceIndex { get; init; }

    /// <summary>The number of the BTF that has its types; 0 for none. Linux 4.18.</summary>
    public required uint BtfId { get; init; }

    /// <summary>The key's type in that BTF; 0 for none.</summary>
    public required uint BtfKeyTypeId { get; init; }

    /// <summary>The value's type in that BTF; 0 for none.</summary>
    public required uint BtfValueTypeId { get; init; }

    internal static BpfMapInfo Read(int fd, string name)
    {
        bpf_map_info info = default;
        uint length = (uint)sizeof(bpf_map_info);
        using (var messages = LibbpfMessages.Collect())
            Failure.Check(Libbpf.bpf_obj_get_info_by_fd(fd, &info, &length), $"Asking the kernel about map '{name}'", messages);
        return new BpfMapInfo
        {
            Id = info.id,
            Type = (BpfMapType)info.type,
            Name = NativeText.Decode(info.name),
            KeySize = info.key_size,
            ValueSize = info.value_size,
            MaxEntries = info.max_entries,
            Flags = info.map_flags,
            Extra = info.map_extra,
            InterfaceIndex = info.ifindex,
            BtfId = info.btf_id,
            BtfKeyTypeId = info.btf_key_type_id,
            BtfValueTypeId = info.btf_value_type_id,
        };
    }
}
