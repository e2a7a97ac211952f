using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// The global variables of one section (.data, .bss, .rodata, .kconfig, .data.x) or of an arena: base of the classes a generated skeleton has for them.
/// Until load their values are in libbpf's initial image; after it they are the map's memory, mapped into this process: a load or a
/// store, no system call. Linux 5.5 (BPF_F_MMAPABLE).
/// </summary>
/// <remarks>A reference or span taken from a section must not be used after load, or a change of <see cref="BpfMap.ValueSize"/>, when it was taken before, nor after Dispose.</remarks>
/// <threadsafety>Reads and writes are plain memory accesses, shared with the BPF programs on all CPUs; use <see cref="Volatile"/> and <see cref="Interlocked"/> where order or atomicity matter. Not to be used while another thread disposes the skeleton.</threadsafety>
public abstract unsafe class BpfSection
{
    private readonly BpfObject _object;
    private readonly BpfMap _map;
    private MappedMemory? _memory;
    private byte* _base;
    private nuint _size;

    /// <summary>The variables of a section's map.</summary>
    /// <param name="map">The map that libbpf made for the section, <c>obj.Maps[".bss"]</c>, or the arena that holds the variables.</param>
    /// <exception cref="ArgumentException">The map is neither.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    protected BpfSection(BpfMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!map.IsInternal && map.Type != BpfMapType.Arena)
            throw new ArgumentException($"{map} does not hold global variables.", nameof(map));
        _map = map;
        _object = map.Object;
        _object.Disposing += Release;
        if (_object.HasMaps)
        {
            Map();
            return;
        }

        _object.Loaded += Map;
        map.ValueResized += FindInitialValue;
        FindInitialValue();
    }

    private void FindInitialValue()
    {
        nuint size;
        _base = (byte*)Libbpf.bpf_map__initial_value(_map.Pointer, &size);
        _size = _base is null ? 0 : size;
    }

    /// <summary>Whether values are still those the object starts with, so that .rodata can be set.</summary>
    protected bool IsWritableBeforeLoad => _memory is null && _base is not null;

    // The kernel maps whole pages; the section's own bytes are the map's one value.
    private bool IsReadOnlyAfterLoad => (_map.Flags & Libbpf.BPF_F_RDONLY_PROG) != 0;

    /// <summary>A variable in place.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Its offset in the section.</param>
    /// <exception cref="ObjectDisposedException">The skeleton is disposed.</exception>
    /// <exception cref="InvalidOperationException">The section has no memory: .kconfig before load, or a kernel before 5.5.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref T Ref<T>(int offset)
        where T : unmanaged
    {
        byte* address = _base;
        if (address is null)
            throw NoMemory();
        Debug(offset, sizeof(T));
        return ref *(T*)(address + offset);
    }

    /// <summary>A variable's value.</summary>
    /// <inheritdoc cref="Ref"/>
    protected T Get<T>(int offset)
        where T : unmanaged => Ref<T>(offset);

    /// <summary>Sets a variable that is constant once the object is loaded.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Its offset in the section.</param>
    /// <param name="value">The value.</param>
    /// <param name="member">Its name, for the exception.</param>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The skeleton is disposed.</exception>
    protected void Set<T>(int offset, T value, string member)
        where T : unmanaged
    {
        ThrowIfConstant(member);
        Ref<T>(offset) = value;
    }

    /// <summary>An array in place.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="offset">The array's offset in the section.</param>
    /// <param name="count">The number of elements.</param>
    /// <exception cref="ObjectDisposedException">The skeleton is disposed.</exception>
    /// <exception cref="InvalidOperationException">The section has no memory: .kconfig before load, or a kernel before 5.5.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected Span<T> Items<T>(int offset, int count)
        where T : unmanaged
    {
        byte* address = _base;
        if (address is null)
            throw NoMemory();
        Debug(offset, sizeof(T) * count);
        return new Span<T>(address + offset, count);
    }

    /// <summary>An array in place, to read.</summary>
    /// <inheritdoc cref="Items"/>
    protected ReadOnlySpan<T> ReadItems<T>(int offset, int count)
        where T : unmanaged => Items<T>(offset, count);

    /// <summary>Sets an array that is constant once the object is loaded. What <paramref name="values"/> leaves is zeroed.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="offset">The array's offset in the section.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="values">The first elements.</param>
    /// <param name="member">Its name, for the exception.</param>
    /// <exception cref="ArgumentException">There are more values than elements.</exception>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="ObjectDisposedException">The skeleton is disposed.</exception>
    protected void WriteItems<T>(int offset, int count, ReadOnlySpan<T> values, string member)
        where T : unmanaged
    {
        ThrowIfConstant(member);
        if (values.Length > count)
            throw new ArgumentException($"'{member}' has {count} elements; {values.Length} do not fit.", nameof(values));
        Span<T> items = Items<T>(offset, count);
        values.CopyTo(items);
        items[values.Length..].Clear();
    }

    // A generated offset is right for the generated object; this guards hand-written sections.
    [System.Diagnostics.Conditional("DEBUG")]
    private void Debug(int offset, int size) =>
        System.Diagnostics.Debug.Assert(offset >= 0 && (nuint)(offset + size) <= _size, "A variable lies outside its section.");

    private void ThrowIfConstant(string member)
    {
        _object.ThrowIfDisposed();
        if (!IsWritableBeforeLoad)
            ThrowConstant(member);
    }

    [DoesNotReturn]
    private void ThrowConstant(string member)
    {
        throw new InvalidOperationException(_object.State == BpfObjectState.Opened
            ? $"'{member}' of map '{_map.Name}' cannot be set."
            : $"'{member}' is in read-only map '{_map.Name}', which is constant once the object is loaded: set it between Open and Load.");
    }

    // Made here and thrown there: the compiler then knows that a variable's access ends so, and keeps it out of its way.
    private Exception NoMemory()
    {
        _object.ThrowIfDisposed();
        return new InvalidOperationException(_object.HasMaps
            ? _map.Type == BpfMapType.Arena
                ? $"The variables of arena '{_map.Name}' cannot be reached: libbpf {LibbpfLibrary.Version} does not map arenas, or its {nameof(BpfMap.AutoCreate)} is off."
                : $"Map '{_map.Name}' cannot be mapped into this process: the kernel is older than 5.5, or its {nameof(BpfMap.AutoCreate)} is off."
            : $"Map '{_map.Name}' has no values before Load.");
    }

    // libbpf before 1.5 leaves bpf_object__load's caller with the initial image, which the programs do not see, so the map is
    // mapped here whatever the version; the pages stay ours whatever libbpf does with its own.
    private void Map()
    {
        _base = null;
        if (_map.Type == BpfMapType.Arena)
        {
            // Pointers in it are addresses of one mapping, libbpf's, which lives as long as the object. Of the initial image libbpf has made a copy in there.
            if (_map.AutoCreate)
            {
                FindInitialValue();
                _base = _base is null ? null : _base + FindArenaOffset();
            }

            return;
        }

        if (!_map.AutoCreate || (_map.Flags & Libbpf.BPF_F_MMAPABLE) == 0)
            return;
        _size = _map.ValueSize;
        _memory = MappedMemory.Map(_map.FileDescriptor, 0, _size, !IsReadOnlyAfterLoad, $"Mapping the variables of map '{_map.Name}'");
        _base = _memory.Address;
    }

    // libbpf 1.7 puts the variables into an arena's last pages where the kernel lets it (bpf_object__create_maps), else into the
    // first, and says so nowhere but in the instructions it has relocated: an offset past the variables' own size.
    private nuint FindArenaOffset()
    {
        const byte LoadImmediate64 = 0x18;
        nuint page = (nuint)Environment.SystemPageSize;
        nuint atTheEnd = _map.MaxEntries * page - (_size + page - 1) / page * page;
        int fd = _map.FileDescriptor;
        foreach (BpfProgram program in _object.Programs)
        {
            bpf_insn* instructions = Libbpf.bpf_program__insns(program.Pointer);
            int count = program.InstructionCount;
            for (int i = 0; i + 1 < count; i++)
            {
                if (instructions[i].code == LoadImmediate64 && instructions[i].src_reg == Libbpf.BPF_PSEUDO_MAP_VALUE && instructions[i].imm == fd)
                    return (uint)instructions[i + 1].imm >= atTheEnd ? atTheEnd : 0;
            }
        }

        // No program that was loaded has any of them.
        return 0;
    }

    private void Release()
    {
        _base = null;
        _memory?.Dispose();
    }
}
