using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// What a struct of a kernel's operations will hold when it is registered: libbpf's "shadow" of a struct_ops map, which can be changed until the
/// object is loaded. Base of the classes that a generated skeleton has for such structs. libbpf 1.4.
/// </summary>
/// <remarks>A reference or span taken from it must not be used after load, when a change would have no effect, nor after Dispose.</remarks>
/// <threadsafety>One thread at a time.</threadsafety>
public abstract unsafe class BpfStructOpsShadow
{
    private static readonly Version Since = new(1, 4);

    private readonly BpfMap _map;
    private readonly int _size;

    /// <summary>The struct of a map. Making one needs nothing of libbpf; using it does.</summary>
    /// <param name="map">A struct_ops map: <c>obj.Maps["my_congestion_control"]</c>.</param>
    /// <param name="size">The struct's size in bytes, as the object's BTF has it.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    protected BpfStructOpsShadow(BpfMap map, int size)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map.Type != BpfMapType.StructOps)
            throw new ArgumentException($"{map} is no struct_ops map.", nameof(map));
        _map = map;
        _size = size;
    }

    /// <summary>A member in place.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Its offset in the struct.</param>
    /// <exception cref="InvalidOperationException">The object is loaded.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.4.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    protected ref T Ref<T>(int offset)
        where T : unmanaged => ref *(T*)Address(offset, sizeof(T));

    /// <summary>The program that a function pointer stands for, or <see langword="null"/>.</summary>
    /// <param name="offset">Its offset in the struct.</param>
    /// <inheritdoc cref="Ref" path="/exception"/>
    protected StructOpsProgram? GetProgram(int offset)
    {
        nint program = *(nint*)Address(offset, sizeof(nint));
        return program == 0 ? null : _map.Object.Programs.OfType<StructOpsProgram>().First(item => (nint)item.Pointer == program);
    }

    /// <summary>
    /// Sets a function pointer. A program that no struct uses any more is not loaded, and one that is used is, also when its section starts with
    /// a question mark.
    /// </summary>
    /// <param name="offset">Its offset in the struct.</param>
    /// <param name="program">A program of the same object, or <see langword="null"/> for none.</param>
    /// <param name="member">The member's name, for the exception.</param>
    /// <exception cref="ArgumentException">The program belongs to another object.</exception>
    /// <inheritdoc cref="Ref" path="/exception"/>
    protected void SetProgram(int offset, StructOpsProgram? program, string member)
    {
        nint* place = (nint*)Address(offset, sizeof(nint));
        // libbpf compares the pointer with those of the object's own programs, and refuses others at load only.
        if (program is not null && !_map.Object.Programs.Contains(program))
            throw new ArgumentException($"Program '{program.Name}' is of another object: '{member}' of {_map} takes one of '{_map.Object.Name}'.", nameof(program));
        *place = program is null ? 0 : (nint)program.Pointer;
    }

    // Asked anew each time: libbpf lends the memory until it frees the object, and Pointer throws when it has. Offsets are those of the type that
    // the object's BTF describes, whose size libbpf has given the memory; a generated one lies within.
    private byte* Address(int offset, int size)
    {
        if (offset < 0 || size > _size - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{_map} has {_size} bytes.");
        _map.Object.ThrowIfLoaded($"change {_map}");
        if (LibbpfLibrary.Version < Since)
            ThrowOldLibrary();
        nuint length;
        byte* start = (byte*)Libbpf.bpf_map__initial_value(_map.Pointer, &length);
        return start is not null && length >= (nuint)_size
            ? start + offset
            : throw new InvalidOperationException($"{_map} has {(start is null ? 0 : length)} bytes to change and not the {_size} that were expected.");
    }

    [DoesNotReturn]
    private static void ThrowOldLibrary() =>
        throw new LibbpfVersionException($"{nameof(Libbpf.bpf_map__initial_value)} for struct_ops maps", Since, LibbpfLibrary.Version);
}
