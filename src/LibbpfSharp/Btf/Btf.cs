using System.Collections;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// The types of a BPF object, of the kernel or of a kernel module, as BTF (BPF Type Format) describes them: what C knows as <c>struct btf</c>.
/// </summary>
/// <remarks>
/// libbpf finds, reads and checks the BTF; what it read is then copied, so an instance owns no native memory, needs no disposal
/// and outlives the object it came from. It is immutable and may be used from any thread. A <see cref="BtfType"/> is created when it is asked for.
/// </remarks>
public sealed unsafe class Btf : IReadOnlyList<BtfType>
{
    private readonly BtfImage _image;
    private readonly BtfType?[] _types;
    private Dictionary<string, uint[]>? _byName;

    private Btf(BtfImage image, Btf? @base, int pointerSize)
    {
        _image = image;
        Base = @base;
        PointerSize = pointerSize;
        _types = new BtfType?[image.Count];
        if (@base is null)
            _types[0] = new BtfVoid(this);
    }

    /// <summary>The kernel's BTF that a module's is an addition to, or <see langword="null"/> (<c>btf__base_btf</c>).</summary>
    public Btf? Base { get; }

    /// <summary>Bytes of a pointer: 8 for every BPF object (<c>btf__pointer_size</c>).</summary>
    public int PointerSize { get; }

    /// <summary>The number of types, <c>void</c> and those of <see cref="Base"/> included (<c>btf__type_cnt</c>).</summary>
    public int Count => FirstId + _types.Length;

    /// <summary>The BTF as bytes in this machine's byte order, without those of <see cref="Base"/> (<c>btf__raw_data</c>).</summary>
    public ReadOnlySpan<byte> RawData => _image.Bytes;

    private int FirstId => Base?.Count ?? 0;

    /// <summary>A type by its id (<c>btf__type_by_id</c>).</summary>
    /// <param name="id">The id; 0 is <c>void</c>.</param>
    /// <exception cref="LibbpfException">There is no such type.</exception>
    public BtfType this[uint id]
    {
        get
        {
            if (id < (uint)FirstId)
                return Base![id];
            if (id >= (uint)Count)
                throw Damaged($"there is no type {id}: the last is {Count - 1}");
            ref BtfType? slot = ref _types[id - (uint)FirstId];
            // Threads that race create the same type; the first one stays, so that a type is always one instance.
            return slot ?? Interlocked.CompareExchange(ref slot, _image.Read(this, id, (int)(id - (uint)FirstId)), null) ?? slot;
        }
    }

    /// <inheritdoc/>
    BtfType IReadOnlyList<BtfType>.this[int index] => this[checked((uint)index)];

    /// <summary>Reads BTF from an ELF file's <c>.BTF</c> section or from a file of raw BTF such as <c>/sys/kernel/btf/vmlinux</c> (<c>btf__parse</c>, <c>btf__parse_split</c>).</summary>
    /// <param name="path">The file.</param>
    /// <param name="base">The BTF that the file's is an addition to, as the kernel's is for <c>/sys/kernel/btf/MODULE</c>; <see langword="null"/> for BTF that stands alone.</param>
    /// <returns>The types, those of the base first.</returns>
    /// <exception cref="LibbpfException">The file cannot be read, has no BTF, or BTF that libbpf does not understand; or it is an addition and its base was not given.</exception>
    public static Btf Open(string path, Btf? @base = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string operation = $"Reading the BTF of '{path}'";
        using BtfHandle? native = BtfHandle.Make(@base, operation);
        using var messages = LibbpfMessages.Collect();
        fixed (byte* text = NativeText.Encode(path))
        {
            btf* read = native is null ? Libbpf.btf__parse(text, null) : Libbpf.btf__parse_split(text, native.Value);
            return Take(Failure.Check(read, operation, messages), @base, operation);
        }
    }

    /// <summary>Reads raw BTF (<c>btf__new</c>, <c>btf__parse_raw_split</c>).</summary>
    /// <param name="data">The bytes, in any byte order; they are copied.</param>
    /// <param name="base">The BTF that this is an addition to; <see langword="null"/> for BTF that stands alone.</param>
    /// <returns>The types, those of the base first.</returns>
    /// <exception cref="LibbpfException">The bytes are not BTF; or they are an addition and the base was not given.</exception>
    public static Btf Parse(ReadOnlySpan<byte> data, Btf? @base = null)
    {
        const string operation = "Reading BTF";
        using BtfHandle? native = BtfHandle.Make(@base, operation);
        return Take(BtfHandle.Read(data, native, operation), @base, operation);
    }

    /// <summary>Reads a BTF object of the system by its number (<c>btf__load_from_kernel_by_id</c>, <c>btf__load_from_kernel_by_id_split</c>). Linux 4.18, CAP_SYS_ADMIN.</summary>
    /// <param name="id">The number, from <see cref="BpfSystem.EnumerateBtf"/>, <see cref="BpfProgramInfo.BtfId"/> or <see cref="BpfMapInfo.BtfId"/>.</param>
    /// <param name="kernel">For a module's BTF the kernel's, which it is an addition to (<see cref="LoadKernel"/>); else <see langword="null"/>.</param>
    /// <returns>The types, those of the kernel first.</returns>
    /// <exception cref="LibbpfException">There is no such BTF (ENOENT), the process lacks the privilege (EPERM), or it is a module's and the kernel's was not given (EINVAL).</exception>
    public static Btf LoadById(uint id, Btf? kernel = null)
    {
        string operation = $"Reading BTF {id} of the system";
        using BtfHandle? native = BtfHandle.Make(kernel, operation);
        using var messages = LibbpfMessages.Collect();
        btf* read = native is null ? Libbpf.btf__load_from_kernel_by_id(id) : Libbpf.btf__load_from_kernel_by_id_split(id, native.Value);
        int errno = Failure.LastError();
        if (read is null)
            Failure.Throw(operation, errno, messages, errno == Errno.ENOENT ? "There is no BTF with that number." : BpfSystem.Hint(errno));
        return Take(read, kernel, operation);
    }

    /// <summary>Reads the running kernel's BTF (<c>btf__load_vmlinux_btf</c>); some 100,000 types. Linux 5.4.</summary>
    /// <returns>The types.</returns>
    /// <exception cref="LibbpfException">The kernel has no BTF (CONFIG_DEBUG_INFO_BTF).</exception>
    public static Btf LoadKernel()
    {
        const string operation = "Reading the kernel's BTF";
        using var messages = LibbpfMessages.Collect();
        return Take(Failure.Check(Libbpf.btf__load_vmlinux_btf(), operation, messages), null, operation);
    }

    /// <summary>Reads a kernel module's BTF, an addition to the kernel's (<c>btf__load_module_btf</c>). Linux 5.11.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="kernel">The kernel's BTF.</param>
    /// <returns>The types of both, the module's last.</returns>
    /// <exception cref="LibbpfException">The module is not loaded or has no BTF.</exception>
    public static Btf LoadModule(string module, Btf kernel)
    {
        ArgumentException.ThrowIfNullOrEmpty(module);
        ArgumentNullException.ThrowIfNull(kernel);
        string operation = $"Reading the BTF of kernel module '{module}'";
        using BtfHandle native = BtfHandle.Make(kernel, operation)!;
        using var messages = LibbpfMessages.Collect();
        fixed (byte* name = NativeText.Encode(module))
            return Take(Failure.Check(Libbpf.btf__load_module_btf(name, native.Value), operation, messages), kernel, operation);
    }

    /// <summary>The id of what a program attaches to in the kernel's BTF (libbpf_find_vmlinux_btf_id), for raw loads (<c>attach_btf_id</c>). Linux 5.5.</summary>
    /// <param name="name">The function, tracepoint, LSM hook or iterator: "vfs_mkdir", "sched_switch", "file_open", "task".</param>
    /// <param name="attachType">How it is attached to, which decides the type that is looked up: <see cref="BpfAttachType.TraceFentry"/>.</param>
    /// <returns>The id of the type in <see cref="LoadKernel"/>; <see langword="null"/> when the kernel has no such thing.</returns>
    /// <exception cref="LibbpfException">The kernel has no BTF.</exception>
    public static uint? FindKernelTarget(string name, BpfAttachType attachType)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var messages = LibbpfMessages.Collect();
        int id;
        fixed (byte* text = NativeText.Encode(name))
            id = Libbpf.libbpf_find_vmlinux_btf_id(text, (bpf_attach_type)attachType);
        if (id is -Errno.ENOENT && BpfFeatures.HasKernelBtf)
            return null;
        return (uint)Failure.Check(id, $"Looking for '{name}' in the kernel's BTF", messages);
    }

    /// <summary>Finds a type by name and kind (<c>btf__find_by_name_kind</c>).</summary>
    /// <param name="name">The name without <c>struct</c>, <c>union</c> or <c>enum</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The first such type, or <see langword="null"/>.</returns>
    public BtfType? Find(string name, BtfKind kind)
    {
        foreach (BtfType type in FindAll(name))
        {
            if (type.Kind == kind)
                return type;
        }
        return null;
    }

    /// <summary>Finds every type of a name: a struct and a typedef may share one, and so may two sources' structs in a linked object.</summary>
    /// <param name="name">The name without <c>struct</c>, <c>union</c> or <c>enum</c>; not empty.</param>
    /// <returns>The types by id; empty when there is none.</returns>
    public IReadOnlyList<BtfType> FindAll(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _byName ??= _image.IndexNames(FirstId);
        BtfType[] own = _byName.TryGetValue(name, out uint[]? ids) ? Array.ConvertAll(ids, id => this[id]) : [];
        return Base is null ? own : [.. Base.FindAll(name), .. own];
    }

    /// <summary>All types by id, <c>void</c> first.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<BtfType> GetEnumerator()
    {
        for (uint id = 0; id < (uint)Count; id++)
            yield return this[id];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies what libbpf lends: the BTF of an open object, with the section offsets that opening filled in.</summary>
    internal static Btf Copy(btf* borrowed, Btf? @base, string operation)
    {
        using var messages = LibbpfMessages.Collect();
        // In this machine's byte order, whatever the file's.
        btf_endianness native = BitConverter.IsLittleEndian ? btf_endianness.BTF_LITTLE_ENDIAN : btf_endianness.BTF_BIG_ENDIAN;
        Failure.Check(Libbpf.btf__set_endianness(borrowed, native), operation, messages);
        uint size = 0;
        void* data = Failure.Check((byte*)Libbpf.btf__raw_data(borrowed, &size), operation, messages);
        byte[] bytes = new ReadOnlySpan<byte>(data, checked((int)size)).ToArray();
        // libbpf guesses the size from the type "long"; an object without one is a BPF object, whose pointers have 8 bytes.
        int pointerSize = (int)Libbpf.btf__pointer_size(borrowed);
        return new Btf(new BtfImage(bytes, @base?._image, operation), @base, pointerSize == 0 ? 8 : pointerSize);
    }

    /// <summary>The error for BTF that libbpf accepted and that still makes no sense.</summary>
    internal LibbpfException Damaged(string what) => _image.Damaged(what);

    /// <summary>A size that is one.</summary>
    internal int CheckSize(uint id, uint size) => size <= int.MaxValue ? (int)size : throw Damaged($"type {id} is larger than any memory");

    private static Btf Take(btf* owned, Btf? @base, string operation)
    {
        try
        {
            return Copy(owned, @base, operation);
        }
        finally
        {
            Libbpf.btf__free(owned);
        }
    }
}
