using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// An attached program: while the link lives, the kernel runs the program at its hook. Stands for libbpf's <c>struct bpf_link</c>.
/// </summary>
/// <remarks>Whoever called Attach on a program owns the link it returned; links made by <see cref="BpfObject.Attach"/> belong to the object. A link that is garbage collected detaches, unless it is pinned or disconnected.</remarks>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public unsafe class BpfLink : IDisposable
{
    private readonly BpfLinkHandle _handle;
    private volatile bool _isDetached;
    private string? _pinPath;

    internal BpfLink(BpfLinkHandle handle, string description)
    {
        _handle = handle;
        Description = description;
    }

    /// <summary>What is attached to what, for people: "program 'handle_exec' to tracepoint 'sched/sched_process_exec'".</summary>
    public string Description { get; }

    /// <summary>Whether the link still holds its program at its hook, as far as this process knows: not after <see cref="Detach"/> and <see cref="Dispose"/>.</summary>
    public bool IsAttached => !_isDetached && !_handle.IsClosed;

    /// <summary>The raw link, for calls of <see cref="Libbpf"/> that this library does not wrap.</summary>
    public BpfLinkHandle Handle => _handle;

    /// <summary>
    /// The link's descriptor (bpf_link__fd), lent: it is closed with the link. For probes that older kernels attach without a BPF
    /// link it is the perf event's.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public int FileDescriptor => _handle.Descriptor;

    /// <summary>The file the link is pinned to (bpf_link__pin_path), as far as this process knows; <see langword="null"/> when it is not pinned.</summary>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public string? PinPath
    {
        get
        {
            using var use = new HandleUse(_handle);
            if (_handle.IsDescriptor)
                return _pinPath;
            byte* path = Libbpf.bpf_link__pin_path(_handle.Value);
            return path is null ? null : NativeText.Decode(path);
        }
    }

    /// <summary>Opens a link that is pinned (bpf_link__open). Linux 5.7.</summary>
    /// <param name="path">The file in a BPF file system: "/sys/fs/bpf/my_link".</param>
    /// <returns>The link, of an iterator a <see cref="BpfIteratorLink"/>; disposing it closes it here, and the pin keeps it attached.</returns>
    /// <exception cref="LibbpfException">There is no such file, or it is not a pinned link.</exception>
    public static BpfLink Open(string path)
    {
        using var messages = LibbpfMessages.Collect();
        bpf_link* link;
        int errno;
        fixed (byte* nativePath = NativeText.Encode(path))
        {
            link = Libbpf.bpf_link__open(nativePath);
            errno = Failure.LastError();
        }

        if (link is null)
            Failure.Throw($"Opening the pinned link '{path}'", errno, messages, errno == Errno.ENOENT ? "There is no such file; is a BPF file system mounted there?" : null);
        var handle = new BpfLinkHandle(link, owner: null);

        // bpf_link__open takes any pinned object. The kernel's name of the file tells them apart: bpf-map, bpf-prog, bpf_link.
        string kind = File.ResolveLinkTarget($"/proc/self/fd/{handle.Descriptor}", returnFinalTarget: false)?.Name ?? "";
        if (kind.EndsWith("bpf_link", StringComparison.Ordinal) || kind.EndsWith("bpf-link", StringComparison.Ordinal))
            return Make(handle, $"the link pinned at '{path}'");
        handle.Dispose();
        throw new LibbpfException($"Opening the pinned link '{path}'", Errno.EINVAL, hint: $"It is not a link ({kind}).");
    }

    /// <summary>Opens a link of the system by its number (bpf_link_get_fd_by_id). Linux 5.8, CAP_SYS_ADMIN.</summary>
    /// <param name="id">The number, from <see cref="BpfLinkInfo.Id"/> or "bpftool link".</param>
    /// <returns>The link, of an iterator a <see cref="BpfIteratorLink"/>; disposing it closes it here, and whoever else holds it keeps it attached.</returns>
    /// <exception cref="LibbpfException">There is no such link, or the process lacks the privilege.</exception>
    public static BpfLink OpenById(uint id)
    {
        using var messages = LibbpfMessages.Collect();
        int fd = Libbpf.bpf_link_get_fd_by_id(id);
        if (fd < 0)
            Failure.Throw($"Opening link {id}", -fd, messages, -fd == Errno.ENOENT ? "There is no link with that number." : null);
        return Make(new BpfLinkHandle(fd), $"link {id}");
    }

    /// <summary>What the kernel tells of the link; the derived type says what it is attached to. Linux 5.8.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="LibbpfException">The kernel has no BPF link for this kind of program: probes and tracepoints before 5.15.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public BpfLinkInfo GetInfo()
    {
        using var use = new HandleUse(_handle);
        return LinkInfoReader.Read(FileDescriptor, Description);
    }

    /// <summary>
    /// Puts another loaded program of the same kind in the place of the attached one, without a moment in which none runs
    /// (bpf_link__update_program). For cgroup (Linux 5.7), network namespace (5.8), XDP (5.9), tcx (6.6) and netkit (6.7) links.
    /// </summary>
    /// <param name="program">The program that runs from now on.</param>
    /// <exception cref="LibbpfException">The kind of link cannot be updated, or the program does not fit it.</exception>
    /// <exception cref="InvalidOperationException">The program's object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The link or the program's object is disposed.</exception>
    public void Update(BpfProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        using var use = new HandleUse(_handle);
        using HandleUse programUse = program.Use(out int fd);
        using var messages = LibbpfMessages.Collect();
        int result = _handle.IsDescriptor
            ? Libbpf.bpf_link_update(FileDescriptor, fd, null)
            : Libbpf.bpf_link__update_program(_handle.Value, program.Pointer);
        if (result < 0)
        {
            Failure.Throw($"Updating the link of {Description} to program '{program.Name}'", -result, messages, -result == Errno.EINVAL
                ? "The program is of another kind or attach type, or this kind of link cannot be updated." : null);
        }
    }

    /// <summary>Puts another struct_ops map in the place of the attached one (bpf_link__update_map). Linux 6.4, libbpf 1.2.</summary>
    /// <param name="map">A loaded map of the same struct, in a <c>.struct_ops.link</c> section.</param>
    /// <exception cref="LibbpfException">The link is of another kind, or the kernel's owner of the struct does not take it.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.2.</exception>
    /// <exception cref="ObjectDisposedException">The link or the map's object is disposed.</exception>
    public void Update(BpfStructOpsMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var use = new HandleUse(_handle);
        using HandleUse mapUse = map.Use(out _);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_link__update_map(_handle.Value, map.Pointer), $"Updating the link of {Description} to map '{map.Name}'", messages);
    }

    /// <summary>
    /// Takes the program off its hook although the link stays, also for those who hold the link elsewhere or have it pinned
    /// (bpf_link__detach). For cgroup, network namespace, XDP, tcx, netkit and struct_ops links; <see cref="Dispose"/> is for all. Linux 5.9.
    /// </summary>
    /// <exception cref="LibbpfException">The kind of link cannot be detached without closing it.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public void Detach()
    {
        using var use = new HandleUse(_handle);
        using var messages = LibbpfMessages.Collect();
        int result = _handle.IsDescriptor ? Libbpf.bpf_link_detach(FileDescriptor) : Libbpf.bpf_link__detach(_handle.Value);
        if (result < 0)
        {
            Failure.Throw($"Detaching {Description}", -result, messages, -result is Errno.EOPNOTSUPP or Errno.EINVAL
                ? "This kind of link detaches only when it is closed: dispose it, and remove its pins." : null);
        }

        _isDetached = true;
    }

    /// <summary>Pins the link to a file in a BPF file system, so that it stays attached when this process has gone (bpf_link__pin). Linux 5.7; probes and tracepoints 5.15.</summary>
    /// <param name="path">A file that does not exist yet, in an existing folder of a BPF file system; missing folders are made.</param>
    /// <exception cref="LibbpfException">The path is not in a BPF file system, exists, or the kernel has no BPF link for the kind.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public void Pin(string path)
    {
        using var use = new HandleUse(_handle);
        using var messages = LibbpfMessages.Collect();
        fixed (byte* nativePath = NativeText.Encode(path))
        {
            int result = _handle.IsDescriptor ? Libbpf.bpf_obj_pin(FileDescriptor, nativePath) : Libbpf.bpf_link__pin(_handle.Value, nativePath);
            if (result < 0)
                Failure.Throw($"Pinning the link of {Description} to '{path}'", -result, messages, PinHint(-result));
        }

        _pinPath = path;
    }

    /// <summary>Removes the file the link is pinned to (bpf_link__unpin). It stays attached until it is disposed.</summary>
    /// <exception cref="LibbpfException">The link is not pinned, or the file is gone.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public void Unpin()
    {
        using var use = new HandleUse(_handle);
        string operation = $"Unpinning the link of {Description}";
        if (_handle.IsDescriptor)
        {
            if (_pinPath is null)
                throw new LibbpfException(operation, Errno.EINVAL, hint: "It is not pinned.");
            File.Delete(_pinPath);
        }
        else
        {
            using var messages = LibbpfMessages.Collect();
            int result = Libbpf.bpf_link__unpin(_handle.Value);
            if (result < 0)
                Failure.Throw(operation, -result, messages, -result == Errno.EINVAL ? "It is not pinned." : null);
        }

        _pinPath = null;
    }

    /// <summary>
    /// Parts this object from the attachment: disposing it no longer detaches, and the program stays attached until this process
    /// ends (bpf_link__disconnect). The descriptor stays open until then.
    /// </summary>
    /// <exception cref="InvalidOperationException">The link was opened by id: disposing it does not detach what others hold.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public void Disconnect()
    {
        using var use = new HandleUse(_handle);
        Libbpf.bpf_link__disconnect(_handle.Value);
    }

    /// <summary>Detaches (bpf_link__destroy), unless the link is pinned, disconnected or held elsewhere. When it returns, the program is no longer started at the hook. Further calls do nothing.</summary>
    public void Dispose()
    {
        _handle.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override string ToString() => Description;

    private static BpfLink Make(BpfLinkHandle handle, string description) =>
        LinkInfoReader.ReadType(handle.Descriptor) == BpfLinkType.Iterator ? new BpfIteratorLink(handle, description) : new BpfLink(handle, description);

    internal static string? PinHint(int errno) => errno switch
    {
        Errno.EINVAL or Errno.EPERM => "The path is not in a BPF file system (mount -t bpf bpf /sys/fs/bpf), it is pinned already, or this kernel has no BPF link for this kind of program.",
        Errno.EEXIST => "There is a file of that name.",
        _ => null,
    };
}
