using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// A BPF object file: its programs, maps and global variables, first opened (parsed), then loaded into the kernel, then attached.
/// Stands for libbpf's <c>struct bpf_object</c>. A generated skeleton wraps one; used directly it needs no generated code.
/// </summary>
/// <remarks>
/// The object owns its programs and maps, which are views and fail with <see cref="ObjectDisposedException"/> after
/// <see cref="Dispose"/>, and the links made by <see cref="Attach"/>. A link that an Attach method of a program returned belongs to
/// the caller and goes on living.
/// </remarks>
/// <threadsafety>
/// Load, Prepare, Attach, Detach and the pin methods may be called from any thread: a call waits for that under way. Attach methods of
/// programs and map operations run on any thread at the same time. Dispose may be called on any thread at any time: it waits for a Load
/// or Attach under way, calls that have begun finish, and later ones throw <see cref="ObjectDisposedException"/>. Properties that
/// change what is loaded: one thread at a time.
/// </threadsafety>
public sealed unsafe partial class BpfObject : IDisposable
{
    private readonly BpfObjectHandle _handle;
    private readonly Lock _lock = new();
    private volatile BpfObjectState _state;
    private Btf? _btf;

    private BpfObject(BpfObjectHandle handle, string name)
    {
        _handle = handle;
        Name = name;
        Maps = new BpfMapCollection(this);
        Programs = new BpfProgramCollection(this);
        Links = new BpfLinkCollection(this);
    }

    /// <summary>The object's name: from the options, else from the file's name.</summary>
    public string Name { get; }

    /// <summary>The object's maps by their C names, those of global variables (".bss" and the like) included.</summary>
    public BpfMapCollection Maps { get; }

    /// <summary>The object's programs by their C names.</summary>
    public BpfProgramCollection Programs { get; }

    /// <summary>The links that <see cref="Attach"/> made, by program.</summary>
    public BpfLinkCollection Links { get; }

    /// <summary>
    /// The object's types, with the offsets of global variables that opening filled in (bpf_object__btf); <see langword="null"/> for an
    /// object without BTF. A copy, made when it is first asked for: it stays usable after <see cref="Dispose"/>.
    /// </summary>
    /// <exception cref="LibbpfException">The BTF is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed and this was never asked for before.</exception>
    public Btf? Btf
    {
        get
        {
            if (_btf is { } known)
                return known;
            lock (_lock)
            {
                using var use = new HandleUse(_handle);
                btf* borrowed = Libbpf.bpf_object__btf(_handle.Value);
                return borrowed is null ? null : _btf ??= Btf.Copy(borrowed, null, $"Reading the BTF of BPF object '{Name}'");
            }
        }
    }

    /// <summary>Whether <see cref="Load"/> has succeeded and the object is not disposed.</summary>
    public bool IsLoaded => _state == BpfObjectState.Loaded;

    /// <summary>
    /// The kernel version the object says it is for, as LINUX_VERSION_CODE (bpf_object__kversion): that of the running kernel if the object has
    /// no "version" section. Kernels before 5.0 compare it for kprobes. Changeable until load (bpf_object__set_kversion).
    /// </summary>
    /// <exception cref="InvalidOperationException">Set after the object was loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint KernelVersion
    {
        get
        {
            using var use = new HandleUse(_handle);
            return Libbpf.bpf_object__kversion(_handle.Value);
        }
        set
        {
            ThrowIfLoaded($"set {nameof(KernelVersion)}");
            using var use = new HandleUse(_handle);
            using var messages = LibbpfMessages.Collect();
            Failure.Check(Libbpf.bpf_object__set_kversion(_handle.Value, value), $"Setting {nameof(KernelVersion)} of object '{Name}'", messages);
        }
    }

    /// <summary>The descriptor of the token the object was loaded with (bpf_object__token_fd), lent: it is closed with the object; <see langword="null"/> for none. Linux 6.9, libbpf 1.5.</summary>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.5.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int? TokenFileDescriptor
    {
        get
        {
            using var use = new HandleUse(_handle);
            int fd = Libbpf.bpf_object__token_fd(_handle.Value);
            return fd > 0 ? fd : null;
        }
    }

    /// <summary>The descriptor of the BTF that was loaded with the object (bpf_object__btf_fd), lent: it is closed with the object; <see langword="null"/> before load and without BTF. Linux 4.18.</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int? BtfFileDescriptor
    {
        get
        {
            using var use = new HandleUse(_handle);
            int fd = Libbpf.bpf_object__btf_fd(_handle.Value);
            return fd >= 0 ? fd : null;
        }
    }

    /// <summary>The raw object, for calls of <see cref="Libbpf"/> that this library does not wrap.</summary>
    public BpfObjectHandle Handle => _handle;

    internal BpfObjectState State => _state;

    /// <summary>Whether the kernel has the maps: the object is prepared or loaded.</summary>
    internal bool HasMaps => _state is BpfObjectState.Prepared or BpfObjectState.Loaded;

    /// <summary>Raised inside Load, or Prepare if that came first, after the kernel has the maps: global sections move from libbpf's image to the map's memory.</summary>
    internal event Action? Loaded;

    /// <summary>Raised first thing in Dispose.</summary>
    internal event Action? Disposing;

    /// <summary>
    /// Does the part of loading that makes the maps and resolves types, before the programs (bpf_object__prepare): maps can then be filled
    /// before the verifier sees a program. Then call <see cref="Load"/>. Constants (.rodata) and definitions are set before this. libbpf 1.6.
    /// </summary>
    /// <exception cref="LibbpfException">It failed: no privilege, no kernel support, no memory.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6. The object is as before.</exception>
    /// <exception cref="InvalidOperationException">The object is prepared or loaded already, or a load of it has failed.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Prepare()
    {
        lock (_lock)
        {
            ThrowIfLoaded("prepare it");
            using var use = new HandleUse(_handle);
            PrepareMaps();
            using var messages = LibbpfMessages.Collect();
            int result = Libbpf.bpf_object__prepare(_handle.Value);
            if (result < 0)
            {
                _state = BpfObjectState.LoadFailed;
                Failure.Throw($"Preparing object '{Name}'", -result, messages, Failure.Hint(-result, messages.All) ?? LoadHint.For(this, -result, messages.All));
            }

            _state = BpfObjectState.Prepared;
            Loaded?.Invoke();
        }
    }

    /// <summary>
    /// Loads the object: creates its maps, resolves CO-RE relocations and externs, and has the verifier check its programs
    /// (bpf_object__load). Needs CAP_BPF and, by program kind, CAP_PERFMON or CAP_NET_ADMIN; or root.
    /// </summary>
    /// <exception cref="BpfVerifierException">The verifier rejected a program.</exception>
    /// <exception cref="LibbpfException">The load failed otherwise: no privilege, no kernel support, no memory.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded already, or a load of it has failed: libbpf cannot repeat one, open it again.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Load()
    {
        lock (_lock)
        {
            ThrowIfDisposed();
            if (_state == BpfObjectState.Loaded)
                throw new InvalidOperationException($"Object '{Name}' is loaded already.");
            if (_state == BpfObjectState.LoadFailed)
                throw new InvalidOperationException($"Loading object '{Name}' has failed before and cannot be repeated; open it again.");

            using var use = new HandleUse(_handle);
            bool isPrepared = _state == BpfObjectState.Prepared;
            if (!isPrepared)
                PrepareMaps();

            using var messages = LibbpfMessages.Collect();
            int result;
            using (ProgramLogs logs = ProgramLogs.Attach(Programs))
            {
                result = Libbpf.bpf_object__load(_handle.Value);
                logs.Collect();
            }

            if (result < 0)
            {
                _state = BpfObjectState.LoadFailed;
                if (BpfVerifierException.TryFind(this, -result, messages.All) is { } rejected)
                    throw rejected;
                Failure.Throw($"Loading object '{Name}'", -result, messages, Failure.Hint(-result, messages.All) ?? LoadHint.For(this, -result, messages.All));
            }

            _state = BpfObjectState.Loaded;
            if (!isPrepared)
                Loaded?.Invoke();
        }
    }

    private void PrepareMaps()
    {
        MemoryLimit.Raise();
        foreach (BpfMap map in Maps)
            map.PrepareLoad();
    }

    /// <summary>
    /// Attaches every program whose section says where, unless its <see cref="BpfProgram.AutoAttach"/> or
    /// <see cref="BpfProgram.AutoLoad"/> is off or it has a link in <see cref="Links"/> already, and then every struct_ops map unless its
    /// <see cref="BpfStructOpsMap.AutoAttach"/> is off. All or nothing: when one fails, those attached by this call are detached again.
    /// The links are in <see cref="Links"/> and belong to the object.
    /// </summary>
    /// <exception cref="LibbpfException">A program or struct could not be attached; the message names it.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Attach()
    {
        lock (_lock)
        {
            ThrowIfNotLoaded("attach its programs");
            var made = new List<string>();
            try
            {
                foreach (BpfProgram program in Programs)
                {
                    if (program.AutoLoad && program.AutoAttach && Links[program.Name] is null && program.TryAttachBySection() is { } link)
                        Add(program.Name, link);
                }

                foreach (BpfMap map in Maps)
                {
                    if (map.Type == BpfMapType.StructOps && map.AutoCreate && Links[map.Name] is null
                        && new BpfStructOpsMap(map) is { AutoAttach: true } structOps)
                    {
                        Add(map.Name, structOps.Attach());
                    }
                }
            }
            catch
            {
                made.ForEach(name => Links.Remove(name));
                throw;
            }

            void Add(string name, BpfLink link)
            {
                Links.Add(name, link);
                made.Add(name);
            }
        }
    }

    /// <summary>Detaches what <see cref="Attach"/> attached. The programs stay loaded and can be attached again. Does nothing when nothing is attached.</summary>
    public void Detach()
    {
        lock (_lock)
            Links.Clear();
    }

    /// <summary>Detaches the object's links and frees its programs and maps, once, from any state. Pinned things and links owned by the caller stay.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_state == BpfObjectState.Disposed)
                return;
            _state = BpfObjectState.Disposed;
            Links.Clear();
            Disposing?.Invoke();
            _handle.Dispose();
        }
    }

    internal void ThrowIfDisposed() => ThrowIfDisposed(_state);

    // Each looks at the state once: a Dispose on another thread between two looks would be told as something else.
    internal void ThrowIfNotLoaded(string what)
    {
        BpfObjectState state = _state;
        ThrowIfDisposed(state);
        if (state != BpfObjectState.Loaded)
            ThrowNotLoaded(what);
    }

    internal void ThrowIfLoaded(string what)
    {
        BpfObjectState state = _state;
        ThrowIfDisposed(state);
        if (state != BpfObjectState.Opened)
            throw new InvalidOperationException($"Object '{Name}' is {(state == BpfObjectState.Prepared ? "prepared" : "loaded")}: it is too late to {what}. Do it between Open and Load.");
    }

    internal void ThrowIfNoMaps(string what)
    {
        BpfObjectState state = _state;
        ThrowIfDisposed(state);
        if (state is not (BpfObjectState.Prepared or BpfObjectState.Loaded))
            ThrowNotLoaded(what);
    }

    private void ThrowIfDisposed(BpfObjectState state) => ObjectDisposedException.ThrowIf(state == BpfObjectState.Disposed, this);

    [DoesNotReturn]
    private void ThrowNotLoaded(string what) =>
        throw new InvalidOperationException($"Object '{Name}' is not loaded: call Load before you {what}.");
}
