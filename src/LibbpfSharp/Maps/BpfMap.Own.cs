using System.Runtime.InteropServices;
using LibbpfSharp.Interop;
using static Tmds.Linux.LibC;

namespace LibbpfSharp;

// Maps that belong to no object: made, or opened by what names them in the system.
public unsafe partial class BpfMap
{
    private BpfMap(MapSource source, bool _) => Source = source;

    /// <summary>Makes a map (bpf_map_create). Needs CAP_BPF, some kinds CAP_NET_ADMIN or CAP_PERFMON; or root.</summary>
    /// <typeparam name="TMap">The class: <c>BpfHashMap&lt;uint, ulong&gt;</c>. Its types make the sizes of keys and values.</typeparam>
    /// <param name="name">Its name, for people: letters, digits, '_' and '.'. The kernel keeps 15 characters.</param>
    /// <param name="maxEntries">The number of entries, or what the kind of map makes of it: bytes of a ring buffer, pages of an arena; 0 for storages.</param>
    /// <param name="options">Kind, flags and the like, or <see langword="null"/> for the class's first kind without flags.</param>
    /// <returns>The map; dispose it. It lives as long as it is open, pinned, or used by programs and other maps.</returns>
    /// <exception cref="LibbpfException">The kernel does not make such a map; the message says which.</exception>
    /// <exception cref="ArgumentException">The kind in the options is not one of the class's.</exception>
    public static TMap Create<TMap>(string name, uint maxEntries, BpfMapOptions? options = null)
        where TMap : BpfMap, IBpfMap<TMap>
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new BpfMapOptions();
        BpfInnerMap shape = TMap.Shape;
        shape = shape with { Type = options.Type ?? shape.Type, MaxEntries = maxEntries, Flags = shape.Flags | options.AllFlags };
        if (shape.Type == BpfMapType.ResizableHash)
            shape = shape with { Flags = shape.Flags | Libbpf.BPF_F_NO_PREALLOC };
        return View<TMap>(new BpfMap(options.Create(name, shape), false), $"Creating map '{name}'");
    }

    /// <summary>Opens the map with a number (bpf_map_get_fd_by_id_opts). Linux 4.13; needs CAP_SYS_ADMIN.</summary>
    /// <param name="id">The number in the system, as <see cref="BpfMapInfo.Id"/> has it.</param>
    /// <param name="access">What it is for. Other than reading and writing needs Linux 5.4.</param>
    /// <returns>The map; dispose it.</returns>
    /// <exception cref="LibbpfException">There is none (ENOENT), or the process may not (EPERM).</exception>
    public static BpfMap OpenById(uint id, BpfMapAccess access = BpfMapAccess.ReadWrite)
    {
        using var messages = LibbpfMessages.Collect();
        var options = new bpf_get_fd_by_id_opts { sz = (nuint)sizeof(bpf_get_fd_by_id_opts), open_flags = (uint)access };
        int fd = access == BpfMapAccess.ReadWrite ? Libbpf.bpf_map_get_fd_by_id(id) : Libbpf.bpf_map_get_fd_by_id_opts(id, &options);
        return Own(Failure.Check(fd, $"Opening map {id}", messages), $"map {id}", null);
    }

    /// <summary>Opens the map that is pinned to a file (bpf_obj_get_opts). Linux 4.4.</summary>
    /// <param name="path">The file in a BPF file system: "/sys/fs/bpf/my_map".</param>
    /// <param name="access">What it is for. Other than reading and writing needs Linux 4.15.</param>
    /// <returns>The map; dispose it. It stays pinned.</returns>
    /// <exception cref="LibbpfException">There is no such file (ENOENT), it is not in a BPF file system (EPERM, EACCES), or it is no map.</exception>
    public static BpfMap OpenPinned(string path, BpfMapAccess access = BpfMapAccess.ReadWrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string operation = $"Opening the map pinned to '{path}'";
        using var messages = LibbpfMessages.Collect();
        int fd;
        fixed (byte* nativePath = NativeText.Encode(path))
        {
            var options = new bpf_obj_get_opts { sz = (nuint)sizeof(bpf_obj_get_opts), file_flags = (uint)access };
            fd = Libbpf.bpf_obj_get_opts(nativePath, &options);
        }

        if (fd < 0)
        {
            Failure.Throw(operation, -fd, messages, -fd switch
            {
                Errno.ENOENT => "Nothing is pinned there.",
                Errno.EACCES or Errno.EPERM => "The file is not in a BPF file system, or the process lacks CAP_BPF or the permission on the file.",
                _ => null,
            });
        }

        return Own(fd, $"the map pinned to '{path}'", path);
    }

    /// <summary>Opens the map that a descriptor stands for: one that another process sent, or that a raw call returned.</summary>
    /// <param name="descriptor">A descriptor of a map; it stays the caller's.</param>
    /// <returns>The map, with a descriptor of its own; dispose it.</returns>
    /// <exception cref="LibbpfException">It is not a map, or the process has too many descriptors.</exception>
    /// <exception cref="ObjectDisposedException">The descriptor is closed.</exception>
    public static BpfMap Open(SafeHandle descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        using var use = new HandleUse(descriptor);
        int fd = (int)descriptor.DangerousGetHandle();
        return Own(Descriptor.Duplicate(fd), $"the map of descriptor {fd}", null);
    }

    /// <summary>As <see cref="OpenById(uint, BpfMapAccess)"/>, with a class.</summary>
    /// <typeparam name="TMap">The class: <c>BpfHashMap&lt;uint, ulong&gt;</c>.</typeparam>
    /// <param name="id">The number in the system, as <see cref="BpfMapInfo.Id"/> has it.</param>
    /// <param name="access">What it is for. Other than reading and writing needs Linux 5.4.</param>
    /// <returns>The map; dispose it.</returns>
    /// <exception cref="LibbpfException">There is none (ENOENT), the process may not (EPERM), or its kind or sizes are not the class's; the message compares them.</exception>
    public static TMap OpenById<TMap>(uint id, BpfMapAccess access = BpfMapAccess.ReadWrite)
        where TMap : BpfMap, IBpfMap<TMap> => View<TMap>(OpenById(id, access), $"Opening map {id}");

    /// <summary>As <see cref="OpenPinned(string, BpfMapAccess)"/>, with a class.</summary>
    /// <typeparam name="TMap">The class: <c>BpfHashMap&lt;uint, ulong&gt;</c>.</typeparam>
    /// <param name="path">The file in a BPF file system: "/sys/fs/bpf/my_map".</param>
    /// <param name="access">What it is for. Other than reading and writing needs Linux 4.15.</param>
    /// <returns>The map; dispose it. It stays pinned.</returns>
    /// <exception cref="LibbpfException">There is no such file (ENOENT), it is no map, or its kind or sizes are not the class's; the message compares them.</exception>
    public static TMap OpenPinned<TMap>(string path, BpfMapAccess access = BpfMapAccess.ReadWrite)
        where TMap : BpfMap, IBpfMap<TMap> => View<TMap>(OpenPinned(path, access), $"Opening the map pinned to '{path}'");

    private static BpfMap Own(int fd, string what, string? path) => Own(new Descriptor(fd), what, path);

    private static BpfMap Own(Descriptor descriptor, string what, string? path)
    {
        try
        {
            // The kernel tells of programs, links and BTF by the same call, in other structs.
            if (new FileInfo($"/proc/self/fd/{descriptor.Value}").LinkTarget is { } target && target != "anon_inode:bpf-map")
                throw new LibbpfException($"Opening {what}", Errno.EINVAL, hint: $"It is not a map, but {target.Replace("anon_inode:", "", StringComparison.Ordinal)}.");
            return new BpfMap(new MapSource(descriptor, BpfMapInfo.Read(descriptor.Value, what), path), false);
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }

    private static TMap View<TMap>(BpfMap map, string operation)
        where TMap : BpfMap, IBpfMap<TMap>
    {
        try
        {
            return TMap.View(map);
        }
        catch (ArgumentException e)
        {
            BpfInnerMap wanted = TMap.Shape;
            string has = $"The map is {map.Type} with keys of {map.KeySize} and values of {map.ValueSize} bytes; {typeof(TMap).Name.Split('`')[0]} here is for " +
                $"{wanted.Type} with keys of {wanted.KeySize} and values of {wanted.ValueSize}.";
            map.Dispose();
            throw new LibbpfException($"{operation} as {typeof(TMap)}", hint: has, innerException: e);
        }
    }

    private void PinOwn(string? path)
    {
        path ??= PinPath ?? throw new LibbpfException($"Pinning map '{Name}'", Errno.EINVAL, hint: "Give a path.");
        if (PinPath is { } already && already != path)
            throw new LibbpfException($"Pinning map '{Name}' to '{path}'", Errno.EEXIST, hint: $"It is pinned to '{already}'.");
        using HandleUse use = Source.Use(out int fd);
        using var messages = LibbpfMessages.Collect();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        int result;
        fixed (byte* nativePath = NativeText.Encode(path))
            result = Libbpf.bpf_obj_pin(fd, nativePath);
        if (result < 0)
            Failure.Throw($"Pinning map '{Name}' to '{path}'", -result, messages, PinHint(-result, path));
        Source.PinPath = path;
    }

    private void UnpinOwn(string? path)
    {
        string? pinned = path ?? PinPath;
        if (pinned is null || (PinPath is { } own && own != pinned))
            throw new LibbpfException($"Unpinning map '{Name}' from '{pinned}'", Errno.EINVAL, hint: PinPath is null ? "It is not pinned." : $"It is pinned to '{PinPath}'.");
        int result;
        fixed (byte* nativePath = NativeText.Encode(pinned))
            result = unlink(nativePath);
        int error = result < 0 ? Failure.LastError() : 0;
        if (error != 0)
            throw new LibbpfException($"Unpinning map '{Name}' from '{pinned}'", error);
        Source.PinPath = null;
    }
}
