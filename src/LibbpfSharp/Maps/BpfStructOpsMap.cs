using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A map that holds a kernel struct of function pointers, with BPF programs for functions: a variable in <c>SEC(".struct_ops")</c> or <c>SEC(".struct_ops.link")</c> (BPF_MAP_TYPE_STRUCT_OPS). Linux 5.6.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class BpfStructOpsMap : BpfMap
{
    /// <summary>A view on a map.</summary>
    /// <param name="map">A struct_ops map: <c>obj.Maps["my_congestion_control"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfStructOpsMap(BpfMap map)
        : base(map, BpfMapType.StructOps)
    {
    }

    /// <summary>Whether <see cref="BpfObject.Attach"/> attaches this map (bpf_map__set_autoattach; before libbpf 1.5 this library remembers it itself). Default: true.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bool AutoAttach
    {
        get
        {
            using var use = new HandleUse(Source.Owner);
            return IsKnownToLibbpf ? Libbpf.bpf_map__autoattach(Pointer) != 0 : Source.AutoAttach;
        }
        set
        {
            using var use = new HandleUse(Source.Owner);
            using var messages = LibbpfMessages.Collect();
            if (IsKnownToLibbpf)
                Failure.Check(Libbpf.bpf_map__set_autoattach(Pointer, value ? (byte)1 : (byte)0), $"Setting {nameof(AutoAttach)} of map '{Name}'", messages);
            Source.AutoAttach = value;
        }
    }

    private static bool IsKnownToLibbpf { get; } = LibbpfLibrary.Has(nameof(Libbpf.bpf_map__set_autoattach));

    /// <summary>
    /// Registers the struct with the kernel, which calls its programs from then on (bpf_map__attach_struct_ops): a TCP congestion
    /// control, for one, can be chosen for sockets. A real BPF link for <c>.struct_ops.link</c> (Linux 6.4, libbpf 1.2).
    /// </summary>
    /// <returns>The link; dispose it to unregister. What uses the struct by then, a socket for one, goes on doing so.</returns>
    /// <exception cref="LibbpfException">The kernel refused: the struct lacks a required function (EINVAL), or one of that name is there (EEXIST).</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach()
    {
        using HandleUse use = Use(out _);
        using var messages = LibbpfMessages.Collect();
        string what = $"struct_ops map '{Name}'";
        bpf_link* link = Libbpf.bpf_map__attach_struct_ops(Pointer);
        int errno = Failure.LastError();
        if (link is null)
        {
            Failure.Throw($"Attaching {what}", errno, messages, errno switch
            {
                Errno.EINVAL => "The struct lacks a function that the kernel requires, or a name.",
                Errno.EEXIST => "One of that name is registered.",
                _ => null,
            });
        }

        return new BpfLink(new BpfLinkHandle(link, Object.Handle), what);
    }
}
